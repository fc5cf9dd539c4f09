namespace Nrm.Records.Audit.Log;

public sealed record AuditEntry
{
    public int SchemaVersion { get; init; } = 1;
    public required Guid Id { get; init; }
    public required DateTime RecordedAt { get; init; }
    public required string Kind { get; init; }
    public required AuditOutcome Outcome { get; init; }
    public Guid? ActorId { get; init; }
    public Guid? OrganisationId { get; init; }
    public Guid? SessionId { get; init; }
    public Guid? CaseId { get; init; }
    public required string Subject { get; init; }
    public IReadOnlyList<string> Sections { get; init; } = [];
    public string? Explanation { get; init; }
    public string? Purpose { get; init; }
    public string? RequestId { get; init; }
    public required Guid NodeId { get; init; }
    public required long NodeCounter { get; init; }
    public byte[] Detail { get; init; } = [];
    public required byte[] PreviousCommitment { get; init; }

    public byte[] CanonicalBytes() => throw new NotImplementedException();
    public byte[] Commitment(ReadOnlySpan<byte> salt) => throw new NotImplementedException();
}
