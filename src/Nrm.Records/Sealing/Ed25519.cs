namespace Nrm.Records.Sealing;

/// <summary>
/// Ed25519 (RFC 8032) by the system's libcrypto, which the framework does not offer. All sizes in bytes: seed and public key 32, signature 64.
/// </summary>
/// <remarks>Where libcrypto 3 or 1.1.1 is missing every call fails with <see cref="DllNotFoundException"/> that says what to install.</remarks>
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
    public static unsafe bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != PublicKeyLength || signature.Length != SignatureLength) return false;
        using var key = LibCrypto.RawPublicKey(publicKey);
        if (key.IsInvalid) return false;
        using var digest = LibCrypto.NewDigestContext();
        LibCrypto.Require(LibCrypto.EVP_DigestVerifyInit(digest, 0, 0, 0, key), nameof(LibCrypto.EVP_DigestVerifyInit));
        byte none = 0;
        fixed (byte* signed = message, given = signature)
        {
            return LibCrypto.EVP_DigestVerify(digest, given, (nuint)signature.Length, signed is null ? &none : signed, (nuint)message.Length) == 1;
        }
    }
}
