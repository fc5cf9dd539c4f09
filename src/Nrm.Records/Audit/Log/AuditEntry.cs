using System.Security.Cryptography;

namespace Nrm.Records.Audit.Log;

/// <summary>
/// One thing that somebody did, or was refused, or looked at. Holds no personal data in the open: what was changed or searched for is in
/// <see cref="Detail"/>, sealed. docs/audit.md documents the canonical bytes field by field; they never change for a schema version.
/// </summary>
public sealed record AuditEntry
{
    public const int CurrentSchema = 1;
    public const int SaltLength = 16;

    private static readonly byte[] CommitmentTag = "nrm/audit-entry/1\n"u8.ToArray();

    public int SchemaVersion { get; init; } = CurrentSchema;
    public required Guid Id { get; init; }

    /// <summary>UTC, in whole microseconds (<see cref="Instant"/>): every database gives back exactly what it was given.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Code of what happened, such as <c>case.read</c>.</summary>
    public required string Kind { get; init; }

    public required AuditOutcome Outcome { get; init; }
    public Guid? ActorId { get; init; }
    public Guid? OrganisationId { get; init; }
    public Guid? SessionId { get; init; }

    /// <summary>The case's opaque id.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Use case or view.</summary>
    public required string Subject { get; init; }

    /// <summary>The sections opened, in the order in which they were.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Code of the rule or explanation by which it was allowed or denied.</summary>
    public string? Explanation { get; init; }

    public string? Purpose { get; init; }
    public string? RequestId { get; init; }

    /// <summary>The node (running program) that wrote the entry.</summary>
    public required Guid NodeId { get; init; }

    /// <summary>Counts this node's entries from 1 without a gap, so that a deleted row leaves one.</summary>
    public required long NodeCounter { get; init; }

    /// <summary>Sealed under the case key, or under the audit key where there is no case; empty where there is nothing to say.</summary>
    public byte[] Detail { get; init; } = [];

    /// <summary>The commitment of this node's previous entry; <see cref="NoPrevious"/> for its first.</summary>
    public required byte[] PreviousCommitment { get; init; }

    /// <summary>32 zero bytes.</summary>
    public static byte[] NoPrevious() => new byte[MerkleTree.HashLength];

    /// <summary>The instant as an entry can hold it: UTC, cut to whole microseconds.</summary>
    public static DateTime Instant(DateTimeOffset now) => new(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

    /// <summary>The one encoding of this entry: no two different entries have the same.</summary>
    /// <exception cref="InvalidOperationException">The entry cannot be encoded (no UTC time, finer than a microsecond, text that is no Unicode, wrong lengths).</exception>
    public byte[] CanonicalBytes() =>
        AuditEncoding.TryEncode(this, out var bytes) is { } defect ? throw new InvalidOperationException(defect) : bytes;

    /// <summary>
    /// The 32 bytes that enter the log. The random bytes keep the commitment from being guessed back by whoever has only the log.
    /// </summary>
    /// <param name="salt">16 random bytes, kept in the row.</param>
    public byte[] Commitment(ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, SaltLength);
        return CommitmentOver(CanonicalBytes(), salt);
    }

    /// <summary>16 fresh random bytes for a new row.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);

    internal static byte[] CommitmentOver(ReadOnlySpan<byte> canonical, ReadOnlySpan<byte> salt)
    {
        var input = new byte[CommitmentTag.Length + canonical.Length + salt.Length];
        CommitmentTag.CopyTo(input, 0);
        canonical.CopyTo(input.AsSpan(CommitmentTag.Length));
        salt.CopyTo(input.AsSpan(CommitmentTag.Length + canonical.Length));
        return SHA256.HashData(input);
    }
}
