using System.Security.Cryptography;
using System.Text;

namespace Nrm.Records.Sealing;

/// <summary>
/// Sealing for what belongs to no case (audit details without a case, account secrets, the cookie key ring): the format of a sealed section
/// under a key derived for one purpose. Seals under the current master key, opens under every one still kept. The key source disposes it.
/// </summary>
internal sealed class PurposeKey : IDisposable
{
    private readonly Dictionary<int, SectionKey> _keys;
    private readonly int _current;

    internal PurposeKey(string purpose, IReadOnlyDictionary<int, byte[]> masterKeys, int current)
    {
        var info = Encoding.UTF8.GetBytes("nrm/purpose/1|" + purpose);
        _current = current;
        _keys = masterKeys.ToDictionary(
            master => master.Key,
            master => new SectionKey(HKDF.DeriveKey(HashAlgorithmName.SHA256, master.Value, SectionKey.KeyLength, salt: null, info)));
    }

    internal byte[] Seal(in SectionAddress address, ReadOnlySpan<byte> plaintext) => _keys[_current].Seal(_current, address, plaintext);

    /// <exception cref="UnopenableException">For every reason.</exception>
    internal byte[] Open(in SectionAddress address, ReadOnlySpan<byte> sealedBytes) =>
        _keys.TryGetValue(SectionKey.KeyIdOf(sealedBytes), out var key) ? key.Open(address, sealedBytes) : throw new UnopenableException();

    public void Dispose()
    {
        foreach (var key in _keys.Values) key.Dispose();
    }
}
