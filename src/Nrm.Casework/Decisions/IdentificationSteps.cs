using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.Workflow;
using static Nrm.Casework.Cases.IdentificationTrack;

namespace Nrm.Casework.Decisions;

/// <summary>T1, the identification decision (domain 2.4; transitions M03-M12, M19). A negative takes effect only after a second review (INV-16).</summary>
public static class IdentificationSteps
{
    private static readonly Rule[] Decide = [DecisionRules.DeciderIsNotReferrer, ReasonRules.ReasonsAreGiven];
    private static readonly Rule[] Refuse = [.. Decide, DecisionRules.MeansAreNotRequiredOfAChild];
    private static readonly Rule[] Conclude = [.. Decide, DecisionRules.ConclusiveNotBeforeEarliest];
    private static readonly Rule[] ConcludeNegative = [.. Refuse, DecisionRules.ConclusiveNotBeforeEarliest, DecisionRules.NegativeNotBeforeReflectionMinimum];
    private static readonly Rule[] Review = [DecisionRules.ReviewerIsNotFirstDecider, DecisionRules.ReviewerIsNotReferrer, ReasonRules.ReasonsAreGiven];

    public static TrackDefinition Definition { get; } = new(
        Track.Identification,
        "T1",
        NotStarted,
        [NotStarted, RGPending, RGNegativeProposed, RGPositive, RGNegative, CGPending, CGNegativeProposed, CGPositive, CGNegative,
            ReconsiderationRequested, Upheld, Reversed, Withdrawn],
        [AwaitsFirstDecision, AwaitsFinalDecision, Undecided, NotRecognised],
        [
            new(NotStarted, "submit-referral", RGPending, ConsentRules.AdultAgreesOrMayBeAChild),
            new(NotStarted, "refer-after-consent", RGPending, ConsentRules.AdultAgreesOrMayBeAChild),
            new(Withdrawn, "refer-after-consent", RGPending, ConsentRules.AdultAgreesOrMayBeAChild),

            new(RGPending, "decide-reasonable-grounds:positive", RGPositive, Decide),
            new(RGPending, "system:silence-grants", RGPositive),
            new(RGPending, "decide-reasonable-grounds:negative", RGNegativeProposed, Refuse),
            new(RGNegativeProposed, "second-review:agrees", RGNegative, Review),
            new(RGNegativeProposed, "second-review:disagrees", RGPending, Review),

            new(RGPositive, "open-conclusive-grounds", CGPending),
            new(Reversed, "open-conclusive-grounds", CGPending, DecisionRules.ReversedDecisionWasReasonableGrounds),
            new(RGPositive, "decide-conclusive-grounds:positive", CGPositive, Conclude),
            new(RGPositive, "decide-conclusive-grounds:negative", CGNegativeProposed, ConcludeNegative),
            new(CGPending, "decide-conclusive-grounds:positive", CGPositive, Conclude),
            new(CGPending, "decide-conclusive-grounds:negative", CGNegativeProposed, ConcludeNegative),
            new(Reversed, "decide-conclusive-grounds:positive", CGPositive, [DecisionRules.ReversedDecisionWasReasonableGrounds, .. Conclude]),
            new(Reversed, "decide-conclusive-grounds:negative", CGNegativeProposed, [DecisionRules.ReversedDecisionWasReasonableGrounds, .. ConcludeNegative]),
            new(CGNegativeProposed, "second-review:agrees", CGNegative, Review),
            new(CGNegativeProposed, "second-review:disagrees", CGPending, Review),

            new(RGNegative, "request-reconsideration", ReconsiderationRequested, DecisionRules.ReviewWindowIsOpenOrLateWithReasons),
            new(CGNegative, "request-reconsideration", ReconsiderationRequested, DecisionRules.ReviewWindowIsOpenOrLateWithReasons),
            new(ReconsiderationRequested, "decide-reconsideration:upheld", Upheld, Review),
            new(ReconsiderationRequested, "decide-reconsideration:reversed", Reversed, Review),

            new(Undecided, "withdraw", Withdrawn, DecisionRules.AChildIsNotWithdrawn),
            new(Reversed, "withdraw", Withdrawn, DecisionRules.AChildIsNotWithdrawn),
        ],
        [
            new("submit-referral", "The person has been referred in this case before."),
            new("refer-after-consent", "The person has been referred already."),
            new("decide-reasonable-grounds", "The first decision is taken while the referral waits for it: not before, and not again once it is taken or proposed."),
            new("system:silence-grants", "Silence grants only a first decision that is still owed."),
            new("second-review", "A second review is of a negative decision that was proposed, and none waits for it."),
            new("open-conclusive-grounds", "The final stage is opened once, after a positive first decision."),
            new("decide-conclusive-grounds", "The final decision follows a positive first decision, and is not taken again once it is taken or proposed."),
            new("request-reconsideration", "A reconsideration is asked for of a negative decision that has taken effect, and once."),
            new("decide-reconsideration", "No request for reconsideration waits for an answer."),
            new("withdraw", "Withdrawing ends an identification that waits for its first or final decision. This one does not."),
        ]);
}
