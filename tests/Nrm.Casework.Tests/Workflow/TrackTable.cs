using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Workflow;

/// <summary>
/// What the tracks are expected to do, written here a second time and by hand from the domain reference, so that a slip in the tables
/// of the program shows. One line: states | trigger | where to ("=": stays) | rules, in order; "!" marks a rule that this state never meets.
/// </summary>
internal static class TrackTable
{
    public const string Identification = """
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

    public const string Reflection = """
        NotDue                                                              | system:reflection-due      | Due                   |
        NotDue Due                                                          | system:start-reflection    | Running               | StartingEventHasHappened
        EndedExpired EndedFollowedByPermit EndedByPerson EndedExceptionally | system:restart-reflection  | Restarted             | StartingEventHasHappened
        Running Extended Restarted                                          | record-information-given   | =                     |
        Running Extended Restarted                                          | extend-reflection          | Extended              | PeriodOnlyGrows
        Running Extended Restarted                                          | end-reflection:by-person   | EndedByPerson         |
        Running Extended Restarted                                          | end-reflection:exceptionally | EndedExceptionally  | EvidenceIsRecorded RenewedContactWasVoluntary PersonWasHeard NotAgainstAChild ReasonsAreGiven
        Running Extended Restarted                                          | system:reflection-expires  | EndedExpired          |
        Running Extended Restarted                                          | system:permit-follows      | EndedFollowedByPermit |
        """;

    public const string Assistance = """
        NotStarted                                                               | system:offer-emergency-help | Emergency        |
        Emergency                                                                | begin-needs-assessment      | NeedsAssessment  |
        Emergency NeedsAssessment DeclinedByPerson Ended Aftercare               | assess-needs                | PlanDraft        |
        PlanDraft PlanAgreed Delivering Review                                   | assess-needs                | =                |
        PlanDraft Review                                                         | agree-plan                  | PlanAgreed       | PersonAgreesToThePlan
        PlanAgreed                                                               | record-outcome              | Delivering       |
        Delivering Review ExitPlanning                                           | record-outcome              | =                |
        PlanAgreed Delivering                                                    | review-plan                 | Review           |
        PlanAgreed Delivering Review                                             | plan-exit                   | ExitPlanning     |
        Emergency NeedsAssessment PlanDraft PlanAgreed Delivering Review ExitPlanning | decline                | DeclinedByPerson |
        Emergency NeedsAssessment PlanDraft PlanAgreed Delivering Review ExitPlanning | end-assistance         | Ended            | ExitIsOffered
        Ended                                                                    | begin-aftercare             | Aftercare        |
        DeclinedByPerson                                                         | offer-again                 | NeedsAssessment  |
        """;

    public const string Return = """
        NotConsidered Closed                                                                                    | raise-return              | Raised          |
        Raised                                                                                                  | record-counselling        | Counselling     |
        RiskAssessment DecisionSafe DecisionNotSafe DecisionUnknown Barred Expired Suspended                    | record-counselling        | =               |
        Raised Counselling DecisionSafe DecisionNotSafe DecisionUnknown Suspended Barred Expired                | assess-return-risk        | RiskAssessment  |
        RiskAssessment                                                                                          | assess-return-risk        | =               |
        RiskAssessment                                                                                          | decide-return:safe        | DecisionSafe    | RiskIsSafe PersonIsInformed ReasonsAreGiven
        RiskAssessment                                                                                          | decide-return:not-safe    | DecisionNotSafe | ReasonsAreGiven
        RiskAssessment                                                                                          | decide-return:unknown     | DecisionUnknown | ReasonsAreGiven
        DecisionNotSafe DecisionUnknown                                                                         | bar-return                | Barred          |
        DecisionSafe                                                                                            | prepare-return            | Preparation     | RiskIsSafe AssessmentIsValid PersonIsInformed ChildHasBestInterestsDecision ReturnIsDecidedSafe
        Preparation                                                                                             | prepare-return            | =               | RiskIsSafe AssessmentIsValid PersonIsInformed ChildHasBestInterestsDecision ReturnIsDecidedSafe
        NotConsidered Raised Counselling RiskAssessment DecisionNotSafe DecisionUnknown Suspended Barred Expired Closed | prepare-return    | Preparation     | RiskIsSafe AssessmentIsValid PersonIsInformed ChildHasBestInterestsDecision !ReturnIsDecidedSafe
        Preparation                                                                                             | execute-return            | Departed        | RiskIsSafe AssessmentIsValid PersonIsInformed ChildHasBestInterestsDecision IdentificationIsDecided ReflectionHasEnded NoReviewIsPending ReturnIsPrepared
        NotConsidered Raised Counselling RiskAssessment DecisionSafe DecisionNotSafe DecisionUnknown Suspended Barred Expired Closed | execute-return | Departed | RiskIsSafe AssessmentIsValid PersonIsInformed ChildHasBestInterestsDecision IdentificationIsDecided ReflectionHasEnded NoReviewIsPending !ReturnIsPrepared
        DecisionSafe Preparation                                                                                | system:return-blocked     | Suspended       |
        DecisionSafe Preparation Suspended                                                                      | system:assessment-expires | Expired         |
        Raised Counselling RiskAssessment DecisionSafe DecisionNotSafe DecisionUnknown Preparation Suspended Barred Expired | withdraw-return | Closed        |
        Departed                                                                                                | record-follow-up          | Monitoring      |
        Monitoring                                                                                              | record-follow-up          | =               |
        Monitoring                                                                                              | close-return              | Closed          |
        """;

    /// <summary>Every line of a table, one row for each state.</summary>
    public static IReadOnlyList<ExpectedStep> Read(string table) =>
    [
        .. from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
           let cells = line.Split('|', StringSplitOptions.TrimEntries)
           from state in cells[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let rules = cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)
           select new ExpectedStep(state, cells[1], cells[2] == "=" ? state : cells[2], [.. rules.Select(r => r.TrimStart('!'))], [.. rules.Where(r => r[0] == '!').Select(r => r[1..])]),
    ];
}

/// <param name="Rules">All rules, in order.</param>
/// <param name="Never">Those of them that are never met in this state.</param>
internal sealed record ExpectedStep(string State, string Trigger, string To, IReadOnlyList<string> Rules, IReadOnlyList<string> Never);
