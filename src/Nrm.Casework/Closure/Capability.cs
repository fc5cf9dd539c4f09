using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Closure;

/// <summary>Closing a case, and opening it again.</summary>
public sealed class ClosureCapability : Capability
{
    public override string Name => "Closure";

    public override int Order => 12;

    public override IReadOnlyList<Stored> Facts => [StoredFacts.Closure];

    public override IReadOnlyList<UseCaseDeclaration> Steps => [ProposeClosure.Declares, ApproveClosure.Declares, ReopenCase.Declares];

    public override IReadOnlyList<TaskDeclaration> Tasks =>
    [
        new(TaskKind.ApproveClosure, CaseFunction.Support) { DoneBy = [ApproveClosure.Declares], ForSupervisors = true },
    ];
}
