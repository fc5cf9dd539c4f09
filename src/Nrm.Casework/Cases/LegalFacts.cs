using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Cases;

/// <summary>
/// The facts that rules read, beyond states: who decided what and when, consents by purpose, periods. Nothing here identifies the person. Each
/// capability keeps its own, stored apart by name and version; those that several of them read have a property here.
/// </summary>
public sealed record LegalFacts
{
    /// <summary>All that is kept, by name and instance.</summary>
    [JsonIgnore]
    public ImmutableDictionary<FactsKey, KeptFacts> Kept { get; init; } = ImmutableDictionary<FactsKey, KeptFacts>.Empty;

    public IReadOnlyList<DecisionFact> Decisions { get => Of(StoredFacts.Decisions)?.Made ?? []; init => Kept = With(StoredFacts.Decisions, new DecisionFacts(value)).Kept; }

    public IReadOnlyList<ConsentFact> Consents { get => Of(StoredFacts.Consents)?.Answers ?? []; init => Kept = With(StoredFacts.Consents, new ConsentFacts(value)).Kept; }

    public ReflectionFact? Reflection { get => Of(StoredFacts.Reflection); init => Kept = With(StoredFacts.Reflection, value).Kept; }

    public AssistanceFact Assistance { get => Of(StoredFacts.Assistance) ?? new(); init => Kept = With(StoredFacts.Assistance, value).Kept; }

    public ReturnFact? Return { get => Of(StoredFacts.Return); init => Kept = With(StoredFacts.Return, value).Kept; }

    /// <summary>Indicators answered "seen" or "said" at referral. A count for the page; never a guard (INV-15).</summary>
    public int IndicatorsPresent { get => Of(StoredFacts.Referral)?.IndicatorsPresent ?? 0; init => Kept = With(StoredFacts.Referral, new ReferralFacts(value)).Kept; }

    /// <summary>True once a name or a way to reach the person was recorded: an anonymous notification is then no longer possible (INV-39).</summary>
    public bool IdentityRecorded { get => Of(StoredFacts.Identity)?.Recorded ?? false; init => Kept = With(StoredFacts.Identity, new IdentityFacts(value)).Kept; }

    /// <summary>The person asked for help with closing, or a supervisor has yet to approve (M16).</summary>
    public ClosureFact? Closure { get => Of(StoredFacts.Closure); init => Kept = With(StoredFacts.Closure, value).Kept; }

    /// <summary>What followed from facts that may turn out to be errors (INV-52), the oldest first.</summary>
    public IReadOnlyList<Consequence> Consequences { get => Of(StoredFacts.Consequences)?.All ?? []; init => Kept = With(StoredFacts.Consequences, new ConsequenceFacts(value)).Kept; }

    /// <summary>What a capability keeps; null when it has kept nothing.</summary>
    /// <param name="instance">As of the track that the facts are about; empty for a track that runs once.</param>
    public T? Of<T>(Stored<T> facts, string instance = "") where T : class => Kept.GetValueOrDefault(new(facts.Name, instance))?.Value as T;

    public LegalFacts With<T>(Stored<T> facts, T? value, string instance = "") where T : class
    {
        var key = new FactsKey(facts.Name, instance);
        return this with { Kept = Kept.SetItem(key, new KeptFacts(value, Kept.GetValueOrDefault(key)?.Stored)) };
    }
}

/// <param name="Name">Of the record of facts.</param>
/// <param name="Instance">What tells several of them in a case apart; opaque, at most 80 characters, empty where there is one.</param>
public readonly record struct FactsKey(string Name, string Instance);

/// <summary>One record of facts in a case.</summary>
/// <param name="Value">Null where there is none any more.</param>
/// <param name="Stored">As it was last stored, in the version that is written now: what another version wrote there stays when it is written again.</param>
public sealed record KeptFacts(object? Value, string? Stored = null);

public enum DecisionStage
{
    ReasonableGrounds,
    ConclusiveGrounds,
    Reconsideration,
}

public enum DecisionStatus
{
    /// <summary>Waits for the second reviewer (INV-16); has no effect yet.</summary>
    Proposed,
    Effective,
    SentBack,
}

/// <param name="ReviewerId">The second reviewer, once there is one.</param>
/// <param name="NotifiedOn">The day the person was told; starts the reconsideration window (C07).</param>
public sealed record DecisionFact(
    Guid Id, DecisionStage Stage, bool Positive, Guid DeciderId, Guid OrganisationId, DateOnly DecidedOn, DecisionStatus Status,
    Guid? ReviewerId = null, DateOnly? NotifiedOn = null);

public enum ConsentState
{
    NotAsked,
    Given,
    Refused,
    Withdrawn,
}

/// <param name="Purpose">A purpose code of domain 3.10.</param>
public sealed record ConsentFact(string Purpose, ConsentState State, DateOnly On)
{
    /// <summary>The scope of the answer (T11): names of the sections that may leave for the purpose. Where none was named, none leaves.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];
}

/// <param name="MinimumEndsOn">The end that was granted first: nothing ends the period before it but a decision (INV-34).</param>
public sealed record ReflectionFact(
    DateOnly StartedOn, Length Length, DateOnly EndsOn, DateOnly MinimumEndsOn, string ProfileVersion, DateOnly? InformationGivenOn = null);

/// <summary>Where help stands, as counts and days: what the rules of closing and of inclusion read.</summary>
public sealed record AssistanceFact
{
    public int OpenNeeds { get; init; }

    public DateOnly? PlanAgreedOn { get; init; }

    /// <summary>Set when the emergency phase is over and a plan with long-term goals runs (M15).</summary>
    public DateOnly? InclusionSince { get; init; }

    public bool ExitPlanOffered { get; init; }
}

public enum ReturnRaisedBy
{
    Person,
    MigrationAuthority,
    Guardian,
    OtherState,
}

public enum ReturnKind
{
    Voluntary,
    Ordered,
    Dublin,
}

/// <param name="HostRecord">The item of the section "return" with the last assessment of the host side; null = not assessed.</param>
/// <param name="OriginRecord">The same for the side of origin.</param>
/// <param name="Risk">The last result of the decision rule; null = not assessed since it was raised, or since new facts came up.</param>
/// <param name="ValidUntil">C15: after this day the assessment counts as expired.</param>
public sealed record ReturnFact(
    ReturnRaisedBy By, ReturnKind Kind, DateOnly RaisedOn, bool Counselled = false, Guid? HostRecord = null, Guid? OriginRecord = null,
    ReturnRisk? Risk = null, DateOnly? AssessedOn = null, DateOnly? ValidUntil = null);

/// <param name="Reason">A closure reason code of domain 2.2.</param>
public sealed record ClosureFact(string Reason, Guid ProposedBy, DateOnly ProposedOn, Guid? ApprovedBy = null, DateOnly? ClosedOn = null);
