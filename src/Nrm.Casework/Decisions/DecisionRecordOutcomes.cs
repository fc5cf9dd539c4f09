namespace Nrm.Casework.Decisions;

/// <summary>What a record of the section "decisions" says was done: a decision, its review, a request about it, or that the person was told.</summary>
public static class DecisionRecordOutcomes
{
    public static CodeList List { get; } = new("decisionRecordOutcome", "1",
        ["positive", "negative", "agrees", "disagrees", "upheld", "reversed", "requested", "withdrawn", "notified"]);
}
