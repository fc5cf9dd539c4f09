using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>What a record of the section "decisions" says was done: a decision, its review, a request about it, or that the person was told.</summary>
public static class DecisionRecordOutcomes
{
    public static CodeList List { get; } = new("decisionRecordOutcome", "1",
        ["positive", "negative", "agrees", "disagrees", "upheld", "reversed", "requested", "withdrawn", "notified"]);

    /// <summary>What a step of this capability did, as a code of the list; null for one that is none of these.</summary>
    public static string? Of(UseCase typed) => typed switch
    {
        DecideReasonableGrounds { Outcome: { } outcome } => Codes.Of(outcome),
        DecideConclusiveGrounds { Outcome: { } outcome } => Codes.Of(outcome),
        DecideReconsideration { Outcome: { } outcome } => Codes.Of(outcome),
        SecondReview review => review.Agrees is true ? "agrees" : "disagrees",
        RequestReconsideration => "requested",
        RecordDecisionNotified => "notified",
        Withdraw => "withdrawn",
        _ => null,
    };
}
