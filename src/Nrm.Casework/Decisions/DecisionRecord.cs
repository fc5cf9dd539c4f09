using Nrm.Casework.Cases;

namespace Nrm.Casework.Decisions;

/// <summary>
/// A decision, its review, or a request about it, with the words that can be given to the person (category C; domain 3.4, INV-17).
/// Each is an item of its own and is never rewritten.
/// </summary>
public sealed record DecisionRecord : PersonalData
{
    public required DecisionStage Stage { get; init; }

    /// <summary>A code of <see cref="DecisionRecordOutcomes"/>.</summary>
    public required string Outcome { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    /// <summary>The decision that a review, a request or a notice is about.</summary>
    public Guid? About { get; init; }

    public ElementFindings? Findings { get; init; }

    public string? Reasons { get; init; }

    public IReadOnlyList<string>? Evidence { get; init; }

    /// <summary>The language in which the person is told.</summary>
    public string? Language { get; init; }

    /// <summary>What the person can do against it, in the words that they are given.</summary>
    public string? Remedy { get; init; }

    /// <summary>How and where the person was told: a safe address only.</summary>
    public string? DeliveredHow { get; init; }

    public string? LateReason { get; init; }

    public required string ProfileVersion { get; init; }
}
