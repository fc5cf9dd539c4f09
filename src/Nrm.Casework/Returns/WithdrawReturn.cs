using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>The return is no longer asked for. Second thoughts are possible until departure.</summary>
public sealed record WithdrawReturn : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("withdraw-return", typeof(WithdrawReturn), [Permits.Support, Permits.Decider], Track.Return) { Keeps = Sections.Return };

    [Passage, Optional]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Stop(ClockKind.C15ReturnAssessmentValidity);
        change.FinishTasks(TaskKind.AssessReturnRisk, TaskKind.CollectOriginEvidence);
    }
}
