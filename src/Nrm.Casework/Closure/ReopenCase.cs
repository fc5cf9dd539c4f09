using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Closure;

/// <summary>The person comes back, or there are new facts (M17). Nobody has to tell the story again: everything is where it was.</summary>
public sealed record ReopenCase : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("reopen-case", typeof(ReopenCase), [Permits.Support, Permits.Referrer, Permits.ReferrerAfterHandOver, Permits.Supervisor])
    {
        Keeps = Sections.Handling,
        WhenClosed = true,
        Rules = [ClosureRules.IsClosed],
    };

    /// <summary>personCameBack, newFacts or closedInError.</summary>
    [OneOf(typeof(ClosureRules), nameof(ClosureRules.ReopenReasons)), Needed("Say why.")]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Legal(l => l with { Closure = null });
        AssistanceSteps.AskForSupport(change);
        change.AddTask(TaskKind.ReviewSafety, CaseFunction.Support, change.Today);
        change.AddTask(TaskKind.OfferHelpAgain, CaseFunction.Support);
    }
}
