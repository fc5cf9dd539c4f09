using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Work;

/// <summary>Who takes, gives and finishes work.</summary>
public sealed class WorkCapability : Capability
{
    public override string Name => "Work";

    public override int Order => 11;

    public override IReadOnlyList<UseCaseDeclaration> Steps =>
    [
        TakeCase.Declares,
        AssignCase.Declares,
        RequestSupport.Declares,
        DeclineRequest.Declares,
        FinishTask.Declares,
    ];

    public override IReadOnlyList<TaskDeclaration> Tasks =>
    [
        new(TaskKind.TakeCase, CaseFunction.Decider) { DoneBy = [TakeCase.Declares], EndedBy = [AssignCase.Declares] },
        new(TaskKind.RequestSupport, CaseFunction.Decider) { DoneBy = [RequestSupport.Declares] },
        new(TaskKind.DeadlinePassed, CaseFunction.Decider, CaseFunction.Support),
        new(TaskKind.ConfirmProfileValue, CaseFunction.Decider),
    ];
}
