using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Audit;

/// <summary>An entry as it is hashed, and the row that it is stored in.</summary>
internal static class EntryRows
{
    public static AuditEntry ToEntry(this AuditEntryRow row) => new()
    {
        SchemaVersion = row.SchemaVersion,
        Id = row.Id,
        RecordedAt = row.RecordedAt,
        Kind = row.Kind,
        Outcome = row.Outcome,
        ActorId = row.ActorId,
        OrganisationId = row.OrganisationId,
        SessionId = row.SessionId,
        CaseId = row.CaseId,
        Subject = row.Subject,
        Sections = row.Sections,
        Explanation = row.Explanation,
        Purpose = row.Purpose,
        RequestId = row.RequestId,
        NodeId = row.NodeId,
        NodeCounter = row.NodeCounter,
        Detail = row.Detail,
        PreviousCommitment = row.PreviousCommitment,
    };

    public static AuditEntryRow ToRow(this AuditEntry entry, byte[] salt) => new()
    {
        SchemaVersion = entry.SchemaVersion,
        Id = entry.Id,
        RecordedAt = entry.RecordedAt,
        Kind = entry.Kind,
        Outcome = entry.Outcome,
        ActorId = entry.ActorId,
        OrganisationId = entry.OrganisationId,
        SessionId = entry.SessionId,
        CaseId = entry.CaseId,
        Subject = entry.Subject,
        Sections = entry.Sections,
        Explanation = entry.Explanation,
        Purpose = entry.Purpose,
        RequestId = entry.RequestId,
        NodeId = entry.NodeId,
        NodeCounter = entry.NodeCounter,
        Detail = entry.Detail,
        PreviousCommitment = entry.PreviousCommitment,
        Salt = salt,
        Commitment = entry.Commitment(salt),
    };
}
