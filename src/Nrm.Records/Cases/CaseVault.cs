using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Documents;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Cases;

/// <summary>The sealed documents of one case, while its key is in memory. Opens what it is told, nothing else; disposal zeroes the keys.</summary>
internal sealed class CaseVault : IDisposable
{
    private readonly Guid _caseId;
    private readonly Dictionary<int, CaseKey> _keys;
    private readonly int _newest;

    private CaseVault(Guid caseId, Dictionary<int, CaseKey> keys, int newest)
    {
        _caseId = caseId;
        _keys = keys;
        _newest = newest;
    }

    public static CaseVault New(Guid caseId) => new(caseId, new() { [1] = CaseKey.Generate() }, 1);

    public static async Task<CaseVault> Unlock(NrmDbContext db, KeySource keys, Guid caseId) =>
        Unlock(keys, caseId, await WrappedKeys(db, caseId));

    public static Task<List<CaseKeyRow>> WrappedKeys(NrmDbContext db, Guid caseId) => FactsQueries.Of(db).Keys(db, caseId).ToListAsync().AsTask();

    /// <summary>A key that is gone or does not unwrap takes with it what was sealed under it, and nothing else.</summary>
    public static CaseVault Unlock(KeySource keys, Guid caseId, IReadOnlyList<CaseKeyRow> rows)
    {
        var unwrapped = new Dictionary<int, CaseKey>();
        foreach (var row in rows)
        {
            try
            {
                unwrapped.Add(row.Version, keys.Unwrap(new WrappedCaseKey(row.MasterKey, row.Version, row.Wrapped), caseId));
            }
            catch (UnopenableException)
            {
                // What it sealed is shown as what does not open.
            }
        }

        return new CaseVault(caseId, unwrapped, rows.Select(r => r.Version).DefaultIfEmpty(1).Max());
    }

    public CaseKeyRow Wrapped(KeySource keys)
    {
        var wrapped = keys.Wrap(Newest, _caseId);
        return new CaseKeyRow { CaseId = _caseId, Version = wrapped.Version, MasterKey = wrapped.MasterKey, Wrapped = wrapped.Bytes };
    }

    /// <exception cref="UnopenableException">Altered, moved, cut, or its key is gone.</exception>
    /// <exception cref="UnreadableException">It is whole, and this version does not know what it means.</exception>
    public object Open(Section section, SectionRow row)
    {
        var plain = OpenBytes(section.Category, row);
        try
        {
            return section.Stored.Read(row.SchemaVersion, plain) ?? throw new UnreadableException(section.Name);
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(plain);
        }
    }

    public byte[] OpenBytes(DataCategory category, SectionRow row)
    {
        var address = new SectionAddress(_caseId, row.Section, row.Item, row.SchemaVersion, row.Revision);
        return Key(row.Sealed).Open(Codes.Of(category), address, row.Sealed);
    }

    /// <summary>What stands in a revision as it was written; read first, so that nobody records over what they could not see.</summary>
    /// <exception cref="UnopenableException">As for opening.</exception>
    /// <exception cref="UnreadableException">As for opening.</exception>
    public byte[] OpenAsWritten(Section section, SectionRow row)
    {
        Open(section, row);
        return OpenBytes(section.Category, row);
    }

    /// <param name="edited">The revision that is edited, as it was written in this version: what is not known of it stays. Empty for what is written anew.</param>
    public byte[] Seal(Section section, Guid item, int revision, object document, ReadOnlySpan<byte> edited = default)
    {
        var plain = section.Stored.Write(document, edited);
        var result = Newest.Seal(Codes.Of(section.Category), new SectionAddress(_caseId, section.Name, item, section.SchemaVersion, revision), plain);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(plain);
        return result;
    }

    /// <summary>Seals what an audit entry says beyond its plain columns; the entry's id is its address.</summary>
    public byte[] SealDetail(Guid entryId, object detail) =>
        Newest.Seal("audit", new SectionAddress(_caseId, "audit", entryId, 1, 1), JsonSerializer.SerializeToUtf8Bytes(detail, CaseJson.Options));

    /// <summary>False where the key that seals from now on is gone.</summary>
    public bool Seals => _keys.ContainsKey(_newest);

    /// <summary>The key that seals from now on.</summary>
    /// <exception cref="UnopenableException">It is not there: what an older one would seal, a later change could not rely on.</exception>
    public CaseKey Newest => OfVersion(_newest);

    /// <exception cref="UnopenableException">That version is not there.</exception>
    public CaseKey OfVersion(int version) => _keys.TryGetValue(version, out var key) ? key : throw new UnopenableException();

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }

    private CaseKey Key(byte[] sealedBytes) => OfVersion(CaseKey.VersionOf(sealedBytes));
}
