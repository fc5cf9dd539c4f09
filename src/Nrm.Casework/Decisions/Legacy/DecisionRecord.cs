using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions.Legacy;

/// <summary>A decision, its review, or a request about it, as version 1 of the section kept it: every step in one bag.</summary>
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

    /// <summary>The step that it was. What the bag had no place for is not known.</summary>
    /// <exception cref="UndeclaredException">No step wrote such a record.</exception>
    public StepTaken AsStep() => new() { Typed = Typed(), On = On, By = By, About = About, Language = Language, Remedy = Remedy, ProfileVersion = ProfileVersion };

    private UseCase Typed() => (Stage, Outcome) switch
    {
        (DecisionStage.ReasonableGrounds, "positive" or "negative") => new DecideReasonableGrounds { Outcome = Decided, Findings = Findings, Reasons = Reasons, Evidence = Evidence },
        (DecisionStage.ConclusiveGrounds, "positive" or "negative") => new DecideConclusiveGrounds { Outcome = Decided, Findings = Findings, Reasons = Reasons, Evidence = Evidence },
        (_, "upheld" or "reversed") => new DecideReconsideration { Outcome = Outcome is "upheld" ? ReconsiderationOutcome.Upheld : ReconsiderationOutcome.Reversed, Reasons = Reasons },
        (_, "agrees" or "disagrees") => new SecondReview { Agrees = Outcome is "agrees", Reasons = Reasons },
        (_, "requested") => new RequestReconsideration { Grounds = Reasons, NewEvidence = Evidence is [var piece, ..] ? piece : null, LateReason = LateReason },
        (_, "notified") => new RecordDecisionNotified { On = On, Language = Language, DeliveredHow = DeliveredHow },
        _ => throw new UndeclaredException($"{Outcome} in a record of a decision"),
    };

    private DecisionOutcome Decided => Outcome is "positive" ? DecisionOutcome.Positive : DecisionOutcome.Negative;
}
