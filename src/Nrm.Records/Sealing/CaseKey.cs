using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Nrm.Records.Sealing;

/// <summary>
/// The key of one case: 32 random bytes and a version. Destroying every wrapped copy erases the person, in backups too. Each data category has
/// its own key under it, so that opening one category's documents says nothing about another's. Safe for use by several threads until
/// disposed; disposal zeroes the key and every key derived from it.
/// </summary>
internal sealed class CaseKey : IDisposable
{
    private static readonly byte[] CategoryInfo = "nrm/section/1|"u8.ToArray();

    private readonly byte[] _key;
    private readonly ConcurrentDictionary<string, SectionKey> _categories = new(StringComparer.Ordinal);
    private volatile bool _disposed;

    /// <summary>Takes ownership of <paramref name="key"/>.</summary>
    internal CaseKey(byte[] key, int version)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, SectionKey.KeyLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        _key = key;
        Version = version;
    }

    /// <summary>Counted from 1; stands in every document sealed under this key.</summary>
    internal int Version { get; }

    internal ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _key;
        }
    }

    internal static CaseKey Generate(int version = 1) => new(RandomNumberGenerator.GetBytes(SectionKey.KeyLength), version);

    /// <summary>The version of the case key that a sealed document needs.</summary>
    /// <exception cref="UnopenableException">The bytes are no sealed document.</exception>
    internal static int VersionOf(ReadOnlySpan<byte> sealedBytes) => SectionKey.KeyIdOf(sealedBytes);

    internal byte[] Seal(string category, in SectionAddress address, ReadOnlySpan<byte> plaintext) =>
        Category(category).Seal(Version, address, plaintext);

    /// <exception cref="UnopenableException">For every reason: another key, category or address, altered bytes, unknown format.</exception>
    internal byte[] Open(string category, in SectionAddress address, ReadOnlySpan<byte> sealedBytes) =>
        SectionKey.KeyIdOf(sealedBytes) == Version
            ? Category(category).Open(address, sealedBytes)
            : throw new UnopenableException();

    private SectionKey Category(string category)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _categories.GetOrAdd(category, Derive, _key);
    }

    private static SectionKey Derive(string category, byte[] key)
    {
        byte[] info = [.. CategoryInfo, .. Encoding.UTF8.GetBytes(category)];
        return new SectionKey(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, SectionKey.KeyLength, salt: null, info));
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (var key in _categories.Values) key.Dispose();
        CryptographicOperations.ZeroMemory(_key);
    }
}
