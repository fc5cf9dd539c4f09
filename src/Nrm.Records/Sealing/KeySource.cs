using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Nrm.Records.Sealing;

/// <summary>
/// The master keys, from a file that only its owner may use: the root of everything sealed. Holds the keys in memory until disposed, prints
/// and logs none of them. Whoever has the file and the database can open every case; keep them, and their backups, with different custodians.
/// Safe for use by several threads.
/// </summary>
public sealed class KeySource : IDisposable
{
    private const byte WrapFormat = 1;

    private readonly KeyFile _content;
    private readonly Dictionary<int, byte[]> _masterKeys;
    private readonly ConcurrentDictionary<string, PurposeKey> _purposes = new(StringComparer.Ordinal);

    private KeySource(KeyFile content)
    {
        _content = content;
        _masterKeys = content.MasterKeys.ToDictionary(master => master.Id, master => master.Key);
        Signer = new Ed25519Signer(content.AuditSigningSeed);
    }

    /// <summary>Signs the checkpoints of the audit log.</summary>
    public Ed25519Signer Signer { get; }

    /// <summary>Id of the master key that wraps from now on.</summary>
    public int CurrentMasterKey => _content.Current;

    /// <summary>Ids of all master keys kept, oldest first.</summary>
    public IReadOnlyList<int> MasterKeys => [.. _content.MasterKeys.Select(master => master.Id)];

    /// <summary>Opens the key file.</summary>
    /// <exception cref="KeyFileExposedException">Group or others have any right to the file (Unix).</exception>
    /// <exception cref="InvalidDataException">The file is not a complete key file; the message quotes none of it.</exception>
    public static KeySource Open(string file) => new(KeyFile.Read(file));

    /// <summary>Writes a new key file with fresh random keys: mode 0600, and 0700 for each directory it has to create.</summary>
    /// <exception cref="IOException">The file is already there: keys are never overwritten.</exception>
    public static void Create(string file)
    {
        if (File.Exists(file)) throw new IOException($"The key file {file} is already there; it will not be overwritten.");
        var content = KeyFile.Generate();
        content.Write(file, overwrite: false);
        content.Clear();
    }

    /// <summary>
    /// Adds a fresh master key and makes it current; the older ones stay for what they wrapped. Replaces the file in one step and returns the
    /// new key's id. Key sources that are already open do not see it. Re-wrapping a case key is <c>Wrap(Unwrap(old))</c>.
    /// </summary>
    public static int AddMasterKey(string file)
    {
        var content = KeyFile.Read(file);
        var id = content.MasterKeys.Max(master => master.Id) + 1;
        content.MasterKeys.Add(new() { Id = id, Key = RandomNumberGenerator.GetBytes(SectionKey.KeyLength) });
        content.Current = id;
        content.Write(file, overwrite: true);
        content.Clear();
        return id;
    }

    /// <summary>Wraps a case key under the current master key, bound to its case and version.</summary>
    internal WrappedCaseKey Wrap(CaseKey key, Guid caseId)
    {
        var bytes = new byte[1 + SectionKey.NonceLength + SectionKey.KeyLength + SectionKey.TagLength];
        bytes[0] = WrapFormat;
        var nonce = bytes.AsSpan(1, SectionKey.NonceLength);
        RandomNumberGenerator.Fill(nonce);
        var body = bytes.AsSpan(1 + SectionKey.NonceLength);
        using var aes = new AesGcm(_masterKeys[CurrentMasterKey], SectionKey.TagLength);
        aes.Encrypt(nonce, key.Bytes, body[..SectionKey.KeyLength], body[SectionKey.KeyLength..], WrapContext(caseId, key.Version));
        return new(CurrentMasterKey, key.Version, bytes);
    }

    /// <exception cref="UnopenableException">For every reason: unknown master key, another case or version, altered bytes.</exception>
    internal CaseKey Unwrap(WrappedCaseKey wrapped, Guid caseId)
    {
        ReadOnlySpan<byte> bytes = wrapped.Bytes;
        if (bytes.Length != 1 + SectionKey.NonceLength + SectionKey.KeyLength + SectionKey.TagLength || bytes[0] != WrapFormat
            || wrapped.Version < 1 || !_masterKeys.TryGetValue(wrapped.MasterKey, out var master)) throw new UnopenableException();
        var key = new byte[SectionKey.KeyLength];
        var body = bytes[(1 + SectionKey.NonceLength)..];
        using var aes = new AesGcm(master, SectionKey.TagLength);
        try
        {
            aes.Decrypt(bytes.Slice(1, SectionKey.NonceLength), body[..SectionKey.KeyLength], body[SectionKey.KeyLength..], key, WrapContext(caseId, wrapped.Version));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new UnopenableException();
        }
        return new CaseKey(key, wrapped.Version);
    }

    /// <summary>Sealing for what belongs to no case; the same instance for the same purpose, owned by this key source.</summary>
    internal PurposeKey Purpose(string purpose) =>
        _purposes.GetOrAdd(purpose, static (name, source) => new(name, source._masterKeys, source.CurrentMasterKey), this);

    /// <summary>
    /// 32 bytes for one purpose that must give the same result for ever (blind tokens, pseudonyms): derived from the index root, so that adding
    /// a master key does not change it. Use <see cref="Purpose"/> for sealing. The caller zeroes the result.
    /// </summary>
    internal byte[] DeriveKey(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _content.IndexRoot, SectionKey.KeyLength, salt: null, Encoding.UTF8.GetBytes("nrm/derive/1|" + purpose));

    // "case-key" has a fixed length, as have the id and the version: the parts cannot be confused
    private static byte[] WrapContext(Guid caseId, int version)
    {
        var context = new byte[8 + 16 + 4];
        "case-key"u8.CopyTo(context);
        caseId.TryWriteBytes(context.AsSpan(8), bigEndian: true, out _);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(context.AsSpan(24), version);
        return context;
    }

    public void Dispose()
    {
        foreach (var purpose in _purposes.Values) purpose.Dispose();
        Signer.Dispose();
        _content.Clear();
    }
}
