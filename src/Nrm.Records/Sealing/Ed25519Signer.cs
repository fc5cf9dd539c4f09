namespace Nrm.Records.Sealing;

/// <summary>One Ed25519 key that signs. The seed stays inside libcrypto; nothing prints it. Safe for use by several threads.</summary>
public sealed class Ed25519Signer : IDisposable
{
    private readonly LibCrypto.KeyHandle _key;

    public unsafe Ed25519Signer(ReadOnlySpan<byte> seed)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(seed.Length, Ed25519.SeedLength);
        _key = LibCrypto.RawPrivateKey(seed);
        LibCrypto.Require(_key.IsInvalid ? 0 : 1, nameof(LibCrypto.EVP_PKEY_new_raw_private_key));
        PublicKey = new byte[Ed25519.PublicKeyLength];
        nuint length = Ed25519.PublicKeyLength;
        fixed (byte* target = PublicKey)
        {
            LibCrypto.Require(LibCrypto.EVP_PKEY_get_raw_public_key(_key, target, ref length), nameof(LibCrypto.EVP_PKEY_get_raw_public_key));
        }
    }

    public byte[] PublicKey { get; }

    public unsafe byte[] Sign(ReadOnlySpan<byte> message)
    {
        using var digest = LibCrypto.NewDigestContext();
        LibCrypto.Require(LibCrypto.EVP_DigestSignInit(digest, 0, 0, 0, _key), nameof(LibCrypto.EVP_DigestSignInit));
        var signature = new byte[Ed25519.SignatureLength];
        nuint length = Ed25519.SignatureLength;
        byte none = 0;
        fixed (byte* target = signature, signed = message)
        {
            LibCrypto.Require(LibCrypto.EVP_DigestSign(digest, target, ref length, signed is null ? &none : signed, (nuint)message.Length), nameof(LibCrypto.EVP_DigestSign));
        }
        return signature;
    }

    public void Dispose() => _key.Dispose();
}
