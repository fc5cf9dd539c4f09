using NSec.Cryptography;

namespace Nrm.Records.Sealing;

/// <summary>One Ed25519 key that signs. The seed stays in libsodium's guarded memory and cannot be exported. Safe for use by several threads.</summary>
public sealed class Ed25519Signer : IDisposable
{
    private readonly Key _key;

    /// <param name="seed">32 bytes, as the key file holds them; the caller's copy stays the caller's to erase.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has another length.</exception>
    public Ed25519Signer(ReadOnlySpan<byte> seed)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(seed.Length, Ed25519.SeedLength);
        _key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
        PublicKey = _key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
    }

    public byte[] PublicKey { get; }

    public byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(_key, message);

    public void Dispose() => _key.Dispose();
}
