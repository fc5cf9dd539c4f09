using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>T1: whether a person is recognised, and how they are told.</summary>
public sealed class DecisionsCapability : Capability
{
    public override string Name => "Decisions";

    public override int Order => 2;

    public override IReadOnlyList<TrackDefinition> Tracks => [IdentificationSteps.Definition];

    public override IReadOnlyList<Stored> Facts => [StoredFacts.Decisions];

    public override IReadOnlyList<UseCaseDeclaration> Steps =>
    [
        DecideReasonableGrounds.Declares,
        SecondReview.Declares,
        OpenConclusiveGrounds.Declares,
        DecideConclusiveGrounds.Declares,
        RequestReconsideration.Declares,
        DecideReconsideration.Declares,
        Withdraw.Declares,
        RecordDecisionNotified.Declares,
    ];

    public override IReadOnlyList<Section> Sections => [DecisionsSections.Decisions];

    public override IReadOnlyList<ClockDeclaration> Clocks =>
    [
        new(
            new(ClockKind.C03ReasonableGrounds, "C03", "First decision", "the referral is received",
                "The delay is escalated. Silence never counts as refused; where the profile says that it grants, the first decision counts as positive by itself.",
                Protects: false, HolidayRule.StaysOnTheDay, ClockTerms.DutyStays),
            SilenceOrDelay),
        // From now on the final decision may be taken; nobody is late.
        new(
            new(ClockKind.C05ConclusiveEarliest, "C05", "Earliest final decision", "the positive first decision",
                "A negative final decision may be taken after this day, not on it or before.",
                Protects: true, HolidayRule.MovesLater, "A final decision never comes before the period has run; it moves with the period's end."),
            ClockDeclaration.Nothing),
        new(
            new(ClockKind.C06ConclusiveTarget, "C06", "Target for the final decision", "the positive first decision",
                "The delay is escalated.",
                Protects: false, HolidayRule.StaysOnTheDay, ClockTerms.DutyStays),
            ClockDeclaration.Escalate(CaseFunction.Decider)),
        // A late request stays possible with reasons; nothing is owed by anybody.
        new(
            new(ClockKind.C07Reconsideration, "C07", "Request for reconsideration", "the negative decision is notified",
                "A late request is still possible with reasons.",
                Protects: true, HolidayRule.MovesLater, "The person may still ask on the next working day."),
            ClockDeclaration.Nothing),
    ];

    public override IReadOnlyList<TaskDeclaration> Tasks =>
    [
        new(TaskKind.DecideReasonableGrounds, CaseFunction.Decider) { DoneBy = [DecideReasonableGrounds.Declares], EndedBy = [Withdraw.Declares, ExpireClock.Declares] },
        new(TaskKind.SecondReview, CaseFunction.Reviewer) { DoneBy = [SecondReview.Declares], EndedBy = [Withdraw.Declares] },
        new(TaskKind.DecideAgain, CaseFunction.Decider) { DoneBy = [DecideReasonableGrounds.Declares, DecideConclusiveGrounds.Declares], EndedBy = [Withdraw.Declares] },
        new(TaskKind.DecideConclusiveGrounds, CaseFunction.Decider) { DoneBy = [DecideConclusiveGrounds.Declares], EndedBy = [Withdraw.Declares] },
        new(TaskKind.DecideReconsideration, CaseFunction.Reviewer) { DoneBy = [DecideReconsideration.Declares] },
        new(TaskKind.NotifyDecision, CaseFunction.Decider) { DoneBy = [RecordDecisionNotified.Declares] },
    ];

    /// <summary>
    /// The authority let its time pass. Where the profile says that silence grants, and the first decision is still owed, it counts as positive
    /// (C03); no profile can make silence a refusal. A closed case is left as it is.
    /// </summary>
    private static void SilenceOrDelay(CaseChange change, CaseClock clock)
    {
        if (change.Profile.Resolve(p => p.SilenceMeans) is { HasValue: true, Value: SilenceMeans.Granted }
            && change.Facts.StateOf(Track.Identification) == IdentificationTrack.RGPending
            && Refusals.CaseIsOpen.IsMet(change.Context))
        {
            DecisionSteps.GrantBySilence(change);
        }
        else
        {
            ClockDeclaration.Escalate(CaseFunction.Decider)(change, clock);
        }
    }
}
