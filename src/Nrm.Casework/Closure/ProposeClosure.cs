using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Closure;

/// <summary>The case is to be closed (M16). A supervisor approves; nothing ends before.</summary>
public sealed record ProposeClosure : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("propose-closure", typeof(ProposeClosure), [Permits.Support])
    {
        Keeps = Sections.Handling,
        Rules = [.. ClosureRules.BeforeClosure, ClosureRules.NotProposedYet],
    };

    [OneOf(typeof(ClosureRules), nameof(ClosureRules.Reasons), Only = "Choose the reason: {0}.")]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Legal(l => l with { Closure = new ClosureFact(Reason!, change.Actor.StaffId, change.Today) });
        change.AddTask(TaskKind.ApproveClosure, CaseFunction.Support, change.Today);
    }
}
