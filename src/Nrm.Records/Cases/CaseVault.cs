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

    private CaseVault(Guid caseId, Dictionary<int, CaseKey> keys)
    {
        _caseId = caseId;
        _keys = keys;
    }

    public static CaseVault New(Guid caseId) => new(caseId, new() { [1] = CaseKey.Generate() });

    /// <exception cref="UnopenableException">The case has no key: the person was erased, or the key table is not there.</exception>
    public static async Task<CaseVault> Unlock(NrmDbContext db, KeySource keys, Guid caseId) =>
        Unlock(keys, caseId, await WrappedKeys(db, caseId));

    public static Task<List<CaseKeyRow>> WrappedKeys(NrmDbContext db, Guid caseId) => FactsQueries.Of(db).Keys(db, caseId).ToListAsync().AsTask();

    /// <exception cref="UnopenableException">There is no key.</exception>
    public static CaseVault Unlock(KeySource keys, Guid caseId, IReadOnlyList<CaseKeyRow> rows) => rows.Count == 0
        ? throw new UnopenableException()
        : new CaseVault(caseId, rows.ToDictionary(r => r.Version, r => keys.Unwrap(new WrappedCaseKey(r.MasterKey, r.Version, r.Wrapped), caseId)));

    public CaseKeyRow Wrapped(KeySource keys)
    {
        var wrapped = keys.Wrap(Newest, _caseId);
        return new CaseKeyRow { CaseId = _caseId, Version = wrapped.Version, MasterKey = wrapped.MasterKey, Wrapped = wrapped.Bytes };
    }

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

    public byte[] Seal(Section section, Guid item, int revision, object document)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(document, section.DocumentType, CaseJson.Options);
        var result = Newest.Seal(Codes.Of(section.Category), new SectionAddress(_caseId, section.Name, item, section.SchemaVersion, revision), plain);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(plain);
        return result;
    }

    /// <summary>Seals what an audit entry says beyond its plain columns; the entry's id is its address.</summary>
    public byte[] SealDetail(Guid entryId, object detail) =>
        Newest.Seal("audit", new SectionAddress(_caseId, "audit", entryId, 1, 1), JsonSerializer.SerializeToUtf8Bytes(detail, CaseJson.Options));

    /// <summary>The key that seals from now on.</summary>
    public CaseKey Newest => _keys[_keys.Keys.Max()];

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
