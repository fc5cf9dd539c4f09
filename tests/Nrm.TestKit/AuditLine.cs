using Nrm.Records;

namespace Nrm.TestKit;

/// <summary>An audit entry as it stands in the database.</summary>
public sealed record AuditLine(
    Guid Id, DateTime RecordedAt, string Kind, AuditOutcome Outcome, string Subject, Guid? ActorId, Guid? CaseId, IReadOnlyList<string> Sections,
    string? Explanation, string? Purpose, string? RequestId);
