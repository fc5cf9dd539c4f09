using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nrm.Casework.Documents;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Drafts;

/// <summary>
/// What of a draft may not be read from the database: everything but whose it is and when. Content and label are sealed apart, so that a list
/// opens no content; both are bound to author, draft and revision, so that a row moved to another person or replayed does not open.
/// </summary>
internal sealed class DraftSeals : IDisposable
{
    internal static Stored<DraftLabel> Labels { get; } = new("draft-label");

    internal static Stored<Dictionary<string, string[]>> Contents { get; } = new("draft");

    private readonly KeySource _keys;
    private readonly byte[] _places;

    public DraftSeals(KeySource keys)
    {
        _keys = keys;
        _places = keys.DeriveKey("draft-place");
    }

    /// <summary>Finds the one draft of a place without saying which place; a form without a case has a place for each draft.</summary>
    public byte[] Token(Guid staffId, DraftPlace place, Guid draftId) => HMACSHA256.HashData(
        _places, Encoding.UTF8.GetBytes(place.CaseId is { } caseId ? $"case|{staffId:N}|{caseId:N}|{place.Form}|{place.Item}" : $"own|{staffId:N}|{draftId:N}"));

    public void Seal(DraftRow row, DraftLabel label, byte[] content)
    {
        var key = _keys.Purpose("draft");
        row.Label = key.Seal(At(row, Labels), Labels.Write(label));
        row.Content = key.Seal(At(row, Contents), content);
    }

    /// <returns>Null when it was altered, moved or replayed, is of a master key that is gone, or not of this version: drafts are deleted within days.</returns>
    public DraftLabel? TryLabel(DraftRow row) => TryOpen(row, Labels, row.Label);

    /// <returns>Null as for the label.</returns>
    public Dictionary<string, string[]>? TryContent(DraftRow row) => TryOpen(row, Contents, row.Content);

    public byte[] SealDetail(Guid entryId, object detail) =>
        _keys.Purpose("audit").Seal(new SectionAddress(Guid.Empty, "audit", entryId, 1, 1), JsonSerializer.SerializeToUtf8Bytes(detail, CaseJson.Options));

    public void Dispose() => CryptographicOperations.ZeroMemory(_places);

    private T? TryOpen<T>(DraftRow row, Stored<T> what, byte[] sealedBytes) where T : class
    {
        byte[] plain = [];
        try
        {
            plain = _keys.Purpose("draft").Open(At(row, what), sealedBytes);
            return what.Read(what.Version, plain) as T;
        }
        catch (Exception closed) when (closed is UnopenableException or UnreadableException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static SectionAddress At(DraftRow row, Stored what) => new(row.StaffId, what.Name, row.Id, what.Version, row.Revision);
}

/// <summary>What a list of drafts needs, sealed.</summary>
internal sealed record DraftLabel(string Form, int Filled, Guid? CaseId = null, string? Item = null)
{
    public DraftPlace Place() => new(Form, CaseId, Item);
}
