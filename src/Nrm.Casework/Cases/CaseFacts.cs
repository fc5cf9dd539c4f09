using System.Collections.Immutable;

namespace Nrm.Casework.Cases;

/// <summary>
/// Everything about a case that identifies nobody: what access decisions, rules and lists read. Personal data is in sections,
/// each sealed. A value of this type may be logged by id only.
/// </summary>
public sealed record CaseFacts
{
    public required Guid Id { get; init; }

    /// <summary>Random, with a check digit; safe to say on the telephone.</summary>
    public required string Reference { get; init; }

    /// <summary>ISO 3166 code of the country profile, or COE for the Council of Europe floor.</summary>
    public required string Profile { get; init; }

    /// <summary>The profile version in force when the case was opened; each period names its own (INV-34).</summary>
    public required string ProfileVersion { get; init; }

    /// <summary>Sub-population of the profile whose values apply (domain 10, rule 2), e.g. a Dublin claimant.</summary>
    public string? SubPopulation { get; init; }

    public required EntryRoute Entry { get; init; }

    public required AgeClass Age { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required Guid ReferrerId { get; init; }

    public required Guid ReferrerOrganisationId { get; init; }

    public Guid? AuthorityId { get; init; }

    public bool HighRisk { get; init; }

    public bool InterpreterNeeded { get; init; }

    /// <summary>
    /// How to reach the person is recorded, and that a call is safe is not: on every page of the case, also for those who may not open
    /// the contact. Follows <see cref="People.SafeContact"/> whenever it is recorded.
    /// </summary>
    public bool DoNotPhone { get; init; }

    /// <summary>The same of letters and messages.</summary>
    public bool DoNotWrite { get; init; }

    /// <summary>What the client read; a change names it, and a later one wins nothing silently.</summary>
    public int Version { get; init; }

    public MainState MainState { get; init; }

    /// <summary>Where each track stands. A track that is not in it is at its initial state: cases are older than tracks.</summary>
    public ImmutableSortedDictionary<TrackInstance, TrackState> Tracks { get; init; } = ImmutableSortedDictionary<TrackInstance, TrackState>.Empty;

    public ImmutableArray<Assignment> Assignments { get; init; } = [];

    public ImmutableArray<CaseClock> Clocks { get; init; } = [];

    public ImmutableArray<CaseTask> Tasks { get; init; } = [];

    public LegalFacts Legal { get; init; } = new();

    /// <summary>INV-05: in doubt, a child.</summary>
    public bool IsTreatedAsChild => Age is not AgeClass.Adult;

    /// <summary>
    /// What is stored of these facts and this version does not know, by name: written by a newer version, or damaged. Rules cannot be asked
    /// of a case of which not all is known: until it is empty nothing in the case changes.
    /// </summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>The state of a track; its initial state where nothing has happened in it yet.</summary>
    public string StateOf(TrackInstance track) => At(track).State;

    /// <summary>Where a track stands; since the case was opened (UTC date) where nothing has happened in it yet.</summary>
    public TrackState At(TrackInstance track) =>
        Tracks.TryGetValue(track, out var at) ? at : new TrackState(InitialStates.Of(track.Track), DateOnly.FromDateTime(OpenedAt));

    /// <summary>True while this member of staff has the case with this function; a request in a queue is held by nobody.</summary>
    public bool IsHeldBy(Guid staffId, CaseFunction function) => Assignments.Any(a => a.IsActive && a.Function == function && a.StaffId == staffId);

    /// <summary>Whom others ask first: whoever supports the person, else whoever decides, else the one asked to; null when nobody is.</summary>
    public Assignment? Lead => Assignments.Where(a => a.EndedAt is null)
        .OrderBy(a => a.IsPending).ThenBy(a => a.Function switch { CaseFunction.Support => 0, CaseFunction.Decider => 1, CaseFunction.Reviewer => 2 }).FirstOrDefault();

    public CaseClock? RunningClock(Deadlines.ClockKind kind) => Clocks.LastOrDefault(c => c.Kind == kind && c.IsRunning);

    public ConsentState ConsentFor(string purpose) => Legal.Consents.LastOrDefault(c => c.Purpose == purpose)?.State ?? ConsentState.NotAsked;

    /// <summary>Whether the person's last answer about the purpose lets the section leave.</summary>
    public bool MayLeave(string purpose, string section) =>
        Legal.Consents.LastOrDefault(c => c.Purpose == purpose) is { State: ConsentState.Given } given && given.Sections.Contains(section);

    /// <summary>The decision that a review or a reconsideration is about.</summary>
    public DecisionFact? LastDecision => Legal.Decisions.Count == 0 ? null : Legal.Decisions[^1];

    /// <summary>A negative decision stands that the person was not told of: no time has run against them (C07, INV-17).</summary>
    public bool HasUntoldNegative => LastDecision is { Positive: false, Status: DecisionStatus.Effective, NotifiedOn: null };
}
