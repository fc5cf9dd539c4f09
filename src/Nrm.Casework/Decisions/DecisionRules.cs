using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>The rules of identification decisions (T1).</summary>
public static class DecisionRules
{
    public static Rule DeciderIsNotReferrer { get; } = new(nameof(DeciderIsNotReferrer), "INV-16",
        "The person who referred the case may not decide it.",
        "GRETA, identification separate from detection; domain 2.6",
        c => c.Profile.Resolve(p => p.ReferrerMayDecide) is { HasValue: true, Value: true } || c.Facts.ReferrerId != c.Actor.StaffId);

    public static Rule ActorIsTheDecider { get; } = new(nameof(ActorIsTheDecider), "INV-16",
        "The case is decided by the person who has it as decider. Whoever has it to review a decision does not take one.",
        "GRETA; domain 2.6",
        c => c.Facts.IsHeldBy(c.Actor.StaffId, CaseFunction.Decider));

    public static Rule ReviewerIsNotFirstDecider { get; } = new(nameof(ReviewerIsNotFirstDecider), "INV-16",
        "A decision is reviewed by somebody who did not take it.",
        "GRETA; domain 2.6",
        c => c.Facts.LastDecision is null || c.Facts.Legal.Decisions.Where(d => d.Status is not DecisionStatus.SentBack).All(d => d.DeciderId != c.Actor.StaffId));

    public static Rule ReviewerIsNotReferrer { get; } = new(nameof(ReviewerIsNotReferrer), "INV-16",
        "A decision is reviewed by somebody who did not refer the case.",
        "GRETA; domain 2.6",
        c => c.Facts.ReferrerId != c.Actor.StaffId);

    public static Rule PersonCanBeReached { get; } = new(nameof(PersonCanBeReached), "INV-17",
        "Say in which language the person was told, how to seek a review, and that it reached them at a safe address.",
        "ODIHR principle 6; domain 2.6",
        c => c.Input is not INotified notified || (!string.IsNullOrWhiteSpace(notified.Language) && notified.SafeAddress is true));

    public static Rule ThereIsADecisionToTell { get; } = new(nameof(ThereIsADecisionToTell), "INV-17",
        "There is no decision in effect that the person has yet to be told of; a proposed one is told after its review.",
        "Domain INV-16, INV-17",
        c => c.Facts.LastDecision is { Status: DecisionStatus.Effective });

    public static Rule ToldAfterItWasDecided { get; } = new(nameof(ToldAfterItWasDecided), "C07",
        "The day of the notice lies between the day of the decision and today.",
        "Domain C07",
        c => c.Input is not RecordDecisionNotified { On: { } on } || (on <= c.Today && c.Facts.LastDecision is { } decision && on >= decision.DecidedOn));

    public static Rule MeansAreNotRequiredOfAChild { get; } = new(nameof(MeansAreNotRequiredOfAChild), "INV-05",
        "For a child, or a person who may be one, the means need not be shown; a negative decision may not rest on their absence.",
        "Palermo Protocol 3(c); CETS 197 art. 4(c); domain INV-05, INV-06",
        c => !c.Facts.IsTreatedAsChild || c.Input is not IElementFindings { Findings: { Act: Finding.Met, Purpose: Finding.Met } });

    public static Rule ConclusiveNotBeforeEarliest { get; } = new(nameof(ConclusiveNotBeforeEarliest), "C05",
        "The final decision may not be taken before the earliest day that the profile allows.",
        "Country profile, conclusive grounds earliest; domain C05",
        c => c.Facts.RunningClock(ClockKind.C05ConclusiveEarliest) is not { } clock || c.Today > clock.DueOn);

    public static Rule NegativeNotBeforeReflectionMinimum { get; } = new(nameof(NegativeNotBeforeReflectionMinimum), "M10",
        "A final negative decision may not be taken before the reflection period that was granted has run.",
        "CETS 197 art. 13; domain M10",
        c => c.Facts.Legal.Reflection is not { } reflection || c.Today > reflection.MinimumEndsOn);

    public static Rule ReviewWindowIsOpenOrLateWithReasons { get; } = new(nameof(ReviewWindowIsOpenOrLateWithReasons), "C07",
        "The time to ask for reconsideration has passed: give the reason why the request is late.",
        "Country profile, reconsideration window; domain C07",
        // Nobody is late who was never told.
        c => c.Facts.RunningClock(ClockKind.C07Reconsideration) is not null || c.Facts.HasUntoldNegative
            || c.Input is not RequestReconsideration { LateReason: var reason } || reason?.Trim().Length >= 20);

    public static Rule ReversedDecisionWasReasonableGrounds { get; } = new(nameof(ReversedDecisionWasReasonableGrounds), "M12",
        "The decision that was reversed was the final one; the person is identified and nothing remains to be decided.",
        "Domain M12",
        c => MainStateRule.FirstStage(c.Facts) is DecisionStage.ReasonableGrounds);

    public static Rule AChildIsNotWithdrawn { get; } = new(nameof(AChildIsNotWithdrawn), "INV-05",
        "Only an adult withdraws from identification; for a child, or a person who may be one, it goes on in the child's best interest.",
        "CETS 197 art. 10(3)-(4); domain M19, INV-05",
        c => !c.Facts.IsTreatedAsChild);
}

/// <summary>Input that records how the person was told (INV-17).</summary>
public interface INotified
{
    string? Language { get; }

    /// <summary>True when it went to an address, number or person that is safe for them.</summary>
    bool? SafeAddress { get; }
}

/// <summary>Input with findings on act, means and purpose.</summary>
public interface IElementFindings
{
    ElementFindings? Findings { get; }
}
