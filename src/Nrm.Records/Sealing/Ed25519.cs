using NSec.Cryptography;

namespace Nrm.Records.Sealing;

/// <summary>Ed25519 (RFC 8032), which the framework does not offer. All sizes in bytes: seed and public key 32, signature 64.</summary>
public static class Ed25519
{
    public const int SeedLength = 32;
    public const int PublicKeyLength = 32;
    public const int SignatureLength = 64;

    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        using var signer = new Ed25519Signer(seed);
        return signer.PublicKey;
    }

    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        using var signer = new Ed25519Signer(seed);
        return signer.Sign(message);
    }

    /// <summary>True only for a signature by this key over exactly this message; false for anything malformed.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key)
        && SignatureAlgorithm.Ed25519.Verify(key!, message, signature);
}
