using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Cases;

/// <summary>The facts that rules read, beyond states: who decided what and when, consents by purpose, periods. Nothing here identifies the person.</summary>
public sealed record LegalFacts
{
    public IReadOnlyList<DecisionFact> Decisions { get; init; } = [];

    public IReadOnlyList<ConsentFact> Consents { get; init; } = [];

    public ReflectionFact? Reflection { get; init; }

    public AssistanceFact Assistance { get; init; } = new();

    public ReturnFact? Return { get; init; }

    /// <summary>Indicators answered "seen" or "said" at referral. A count for the page; never a guard (INV-15).</summary>
    public int IndicatorsPresent { get; init; }

    /// <summary>True once a name or a way to reach the person was recorded: an anonymous notification is then no longer possible (INV-39).</summary>
    public bool IdentityRecorded { get; init; }

    /// <summary>The person asked for help with closing, or a supervisor has yet to approve (M16).</summary>
    public ClosureFact? Closure { get; init; }

    /// <summary>What followed from facts that may turn out to be errors (INV-52), the oldest first.</summary>
    public IReadOnlyList<Consequence> Consequences { get; init; } = [];
}

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
