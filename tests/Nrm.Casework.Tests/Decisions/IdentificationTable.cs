using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Referrals;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Tests.Workflow;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Decisions;

internal sealed class IdentificationTable : TrackTable
{
    public override Track Track => Track.Identification;

    public override string Table => """
        NotStarted                                                                  | submit-referral                     | RGPending                | AdultAgreesOrMayBeAChild
        NotStarted Withdrawn                                                        | refer-after-consent                 | RGPending                | AdultAgreesOrMayBeAChild
        RGPending                                                                   | decide-reasonable-grounds:positive  | RGPositive               | DeciderIsNotReferrer ReasonsAreGiven
        RGPending                                                                   | system:silence-grants               | RGPositive               |
        RGPending                                                                   | decide-reasonable-grounds:negative  | RGNegativeProposed       | DeciderIsNotReferrer ReasonsAreGiven MeansAreNotRequiredOfAChild
        RGNegativeProposed                                                          | second-review:agrees                | RGNegative               | ReviewerIsNotFirstDecider ReviewerIsNotReferrer ReasonsAreGiven
        RGNegativeProposed                                                          | second-review:disagrees             | RGPending                | ReviewerIsNotFirstDecider ReviewerIsNotReferrer ReasonsAreGiven
        RGPositive                                                                  | open-conclusive-grounds             | CGPending                |
        Reversed                                                                    | open-conclusive-grounds             | CGPending                | ReversedDecisionWasReasonableGrounds
        RGPositive CGPending                                                        | decide-conclusive-grounds:positive  | CGPositive               | DeciderIsNotReferrer ReasonsAreGiven ConclusiveNotBeforeEarliest
        Reversed                                                                    | decide-conclusive-grounds:positive  | CGPositive               | ReversedDecisionWasReasonableGrounds DeciderIsNotReferrer ReasonsAreGiven ConclusiveNotBeforeEarliest
        RGPositive CGPending                                                        | decide-conclusive-grounds:negative  | CGNegativeProposed       | DeciderIsNotReferrer ReasonsAreGiven MeansAreNotRequiredOfAChild ConclusiveNotBeforeEarliest NegativeNotBeforeReflectionMinimum
        Reversed                                                                    | decide-conclusive-grounds:negative  | CGNegativeProposed       | ReversedDecisionWasReasonableGrounds DeciderIsNotReferrer ReasonsAreGiven MeansAreNotRequiredOfAChild ConclusiveNotBeforeEarliest NegativeNotBeforeReflectionMinimum
        CGNegativeProposed                                                          | second-review:agrees                | CGNegative               | ReviewerIsNotFirstDecider ReviewerIsNotReferrer ReasonsAreGiven
        CGNegativeProposed                                                          | second-review:disagrees             | CGPending                | ReviewerIsNotFirstDecider ReviewerIsNotReferrer ReasonsAreGiven
        RGNegative CGNegative                                                       | request-reconsideration             | ReconsiderationRequested | ReviewWindowIsOpenOrLateWithReasons
        ReconsiderationRequested                                                    | decide-reconsideration:upheld       | Upheld                   | ReviewerIsNotFirstDecider ReviewerIsNotReferrer ReasonsAreGiven
        ReconsiderationRequested                                                    | decide-reconsideration:reversed     | Reversed                 | ReviewerIsNotFirstDecider ReviewerIsNotReferrer ReasonsAreGiven
        RGPending RGNegativeProposed RGPositive CGPending CGNegativeProposed Reversed | withdraw                          | Withdrawn                | AChildIsNotWithdrawn
        """;

    public override UseCase? Input(string trigger, bool good)
    {
        var reasons = good ? Given.Reasons : "too short";
        return trigger switch
        {
            "refer-after-consent" => new ReferAfterConsent { Consent = Given.Agrees with { ToReferral = good ? "yes" : "no" } },
            "submit-referral" => Given.Referral,
            "decide-reasonable-grounds:positive" => Given.Positive with { Reasons = reasons },
            "decide-reasonable-grounds:negative" => Given.Negative with { Reasons = reasons, Findings = good ? Given.NotMet : new ElementFindings(Finding.Met, Finding.NotMet, Finding.Met) },
            "decide-conclusive-grounds:positive" => Given.FinalPositive with { Reasons = reasons },
            "decide-conclusive-grounds:negative" => Given.FinalNegative with { Reasons = reasons, Findings = good ? Given.NotMet : new ElementFindings(Finding.Met, Finding.Unclear, Finding.Met) },
            "second-review:agrees" or "second-review:disagrees" => new SecondReview { Agrees = trigger.EndsWith(":agrees"), Reasons = reasons },
            "request-reconsideration" => new RequestReconsideration { Grounds = "new evidence" },
            "decide-reconsideration:upheld" or "decide-reconsideration:reversed" => new DecideReconsideration { Outcome = ReconsiderationOutcome.Upheld, Reasons = reasons },
            _ => null,
        };
    }

    public override CaseFacts Around(CaseFacts facts, string trigger, bool good) =>
        facts with { Clocks = [.. good ? [] : new[] { Contexts.Clock(ClockKind.C05ConclusiveEarliest) }, .. good == (trigger == "request-reconsideration") ? new[] { Contexts.Clock(ClockKind.C07Reconsideration) } : []] };
}
