using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Closure;

/// <summary>A supervisor of those who help closes the case that somebody else proposed to close: whoever decides on it cannot end the help (M16). It can be reopened at any time (M17).</summary>
public sealed record ApproveClosure : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("approve-closure", typeof(ApproveClosure), [Permits.Supervisor])
    {
        Keeps = Sections.Handling,
        Rules = [ClosureRules.IsProposed, ClosureRules.ApproverDidNotPropose, ClosureRules.ApproverSupervisesTheHelp, .. ClosureRules.BeforeClosure],
    };

    /// <summary>False sends it back: the proposal is dropped and the case goes on.</summary>
    [YesNo, Needed("Say whether you approve.")]
    public bool? Approves { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.FinishTasks(TaskKind.ApproveClosure);
        change.Legal(l => l with
        {
            Closure = Approves is true ? l.Closure! with { ApprovedBy = change.Actor.StaffId, ClosedOn = change.Today } : null,
        });
    }
}
