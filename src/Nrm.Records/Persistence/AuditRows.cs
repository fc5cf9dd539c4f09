namespace Nrm.Records.Persistence;

/// <summary>An audit entry as appended: never updated, never deleted. Its position in the log is a row of its own.</summary>
internal sealed class AuditEntryRow
{
    public Guid NodeId { get; set; }
    public long NodeCounter { get; set; }
    public Guid Id { get; set; }
    public int SchemaVersion { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Kind { get; set; } = "";
    public AuditOutcome Outcome { get; set; }
    public Guid? ActorId { get; set; }
    public Guid? OrganisationId { get; set; }
    public Guid? SessionId { get; set; }
    public Guid? CaseId { get; set; }
    public string Subject { get; set; } = "";
    public IReadOnlyList<string> Sections { get; set; } = [];
    public string? Explanation { get; set; }
    public string? Purpose { get; set; }
    public string? RequestId { get; set; }
    public byte[] Detail { get; set; } = [];
    public byte[] PreviousCommitment { get; set; } = [];
    public byte[] Salt { get; set; } = [];
    public byte[] Commitment { get; set; } = [];
}

/// <summary>A process that appends. How far its entries are sequenced.</summary>
internal sealed class NodeRow
{
    public Guid Id { get; set; }
    public DateTime StartedAt { get; set; }
    public long Sequenced { get; set; }
}

/// <summary>The place of an entry in the log; written once.</summary>
internal sealed class PositionRow
{
    public long Position { get; set; }
    public Guid NodeId { get; set; }
    public long NodeCounter { get; set; }
}

/// <summary>A tile (level 0 and up) or entry bundle (level -1), as wide as it is so far; a narrower one is its beginning.</summary>
internal sealed class TileRow
{
    public int Level { get; set; }
    public long TileIndex { get; set; }
    public int Width { get; set; }
    public byte[] Content { get; set; } = [];
}

/// <summary>A signed checkpoint, kept for ever: later ones must be consistent with it.</summary>
internal sealed class CheckpointRow
{
    public long Size { get; set; }
    public DateTime SignedAt { get; set; }
    public string Note { get; set; } = "";
}

/// <summary>Who of several nodes does a job now.</summary>
internal sealed class LeaseRow
{
    public string Job { get; set; } = "";
    public Guid Holder { get; set; }
    public DateTime Until { get; set; }
}
