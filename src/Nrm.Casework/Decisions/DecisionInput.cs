using FluentValidation;
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

internal sealed class DecisionShape<T> : AbstractValidator<T> where T : IDecision
{
    public static readonly DecisionShape<T> Rules = new();

    private DecisionShape()
    {
        RuleFor(d => d.Outcome).NotNull().WithMessage("Choose positive or negative.");
        RuleFor(d => d.Findings).NotNull().WithMessage("Record a finding on act, means and purpose.");
        RuleFor(d => d.Reasons).AtMost(TextRules.Account);
        RuleFor(d => d.Evidence).Few();
        RuleForEach(d => d.Evidence).Needed(TextRules.Passage, "Name the piece of evidence, or leave it out.");
        RuleFor(d => d.Language).AtMost(35);
        RuleFor(d => d.Remedy).AtMost(TextRules.Passage);
    }
}
