using Nrm.Casework.Workflow;
namespace Nrm.Casework.Decisions;

public enum DecisionOutcome
{
    Positive,
    Negative,
}

/// <summary>The fields of a first and of a final decision.</summary>
internal interface IDecision : IReasoned, IElementFindings
{
    DecisionOutcome? Outcome { get; }

    IReadOnlyList<string>? Evidence { get; }

    string? Language { get; }

    string? Remedy { get; }
}
