using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Nrm.Records.Sealing;

/// <summary>
/// The key of one data category and the sealed format under it:
/// version byte | key id (4) | commitment (32) | nonce (12) | ciphertext | tag (16). The commitment, derived from the key, is compared in
/// constant time before anything is decrypted: AES-GCM alone lets one ciphertext open under two keys.
/// </summary>
internal sealed class SectionKey : IDisposable
{
    internal const byte Format = 1;
    internal const int KeyLength = 32;
    internal const int TagLength = 16;
    internal const int NonceLength = 12;
    internal const int CommitmentLength = 32;
    internal const int Overhead = 1 + 4 + CommitmentLength + NonceLength + TagLength;
    private const int LongestName = 1000;

    private static readonly byte[] CommitmentInfo = "nrm/commit/1"u8.ToArray();

    private readonly byte[] _key;
    private readonly byte[] _commitment;

    /// <summary>Takes ownership of <paramref name="key"/>.</summary>
    internal SectionKey(byte[] key)
    {
        _key = key;
        _commitment = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, CommitmentLength, salt: null, info: CommitmentInfo);
    }

    internal byte[] Seal(int keyId, in SectionAddress address, ReadOnlySpan<byte> plaintext)
    {
        Span<byte> context = stackalloc byte[ContextLength(address)];
        WriteContext(address, context);
        var result = new byte[Overhead + plaintext.Length];
        result[0] = Format;
        BinaryPrimitives.WriteInt32BigEndian(result.AsSpan(1), keyId);
        _commitment.CopyTo(result, 5);
        var nonce = result.AsSpan(5 + CommitmentLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        var body = result.AsSpan(5 + CommitmentLength + NonceLength);
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(nonce, plaintext, body[..plaintext.Length], body[plaintext.Length..], context);
        return result;
    }

    internal byte[] Open(in SectionAddress address, ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < Overhead || sealedBytes[0] != Format) throw new UnopenableException();
        if (!CryptographicOperations.FixedTimeEquals(sealedBytes.Slice(5, CommitmentLength), _commitment)) throw new UnopenableException();
        Span<byte> context = stackalloc byte[ContextLength(address)];
        WriteContext(address, context);
        var body = sealedBytes[(5 + CommitmentLength + NonceLength)..];
        var plaintext = new byte[body.Length - TagLength];
        using var aes = new AesGcm(_key, TagLength);
        try
        {
            aes.Decrypt(sealedBytes.Slice(5 + CommitmentLength, NonceLength), body[..plaintext.Length], body[plaintext.Length..], plaintext, context);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new UnopenableException();
        }
        return plaintext;
    }

    /// <summary>The key id of a sealed document, read without opening it (and worth nothing until it opens).</summary>
    internal static int KeyIdOf(ReadOnlySpan<byte> sealedBytes) =>
        sealedBytes.Length >= Overhead && sealedBytes[0] == Format
            ? BinaryPrimitives.ReadInt32BigEndian(sealedBytes[1..])
            : throw new UnopenableException();

    private static int ContextLength(in SectionAddress address)
    {
        var name = Encoding.UTF8.GetByteCount(address.Section);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name, LongestName);
        return 1 + 16 + 2 + name + 16 + 4 + 4;
    }

    private static void WriteContext(in SectionAddress address, Span<byte> context)
    {
        context[0] = Format;
        address.CaseId.TryWriteBytes(context[1..], bigEndian: true, out _);
        var name = Encoding.UTF8.GetBytes(address.Section, context[19..]);
        BinaryPrimitives.WriteUInt16BigEndian(context[17..], (ushort)name);
        var rest = context[(19 + name)..];
        address.Item.TryWriteBytes(rest, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(rest[16..], address.SchemaVersion);
        BinaryPrimitives.WriteInt32BigEndian(rest[20..], address.Revision);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);
}
