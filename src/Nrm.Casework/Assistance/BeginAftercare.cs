using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>Contact goes on after the help has ended.</summary>
public sealed record BeginAftercare : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("begin-aftercare", typeof(BeginAftercare), [Permits.Support], Track.Assistance);

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) => change.AddTask(TaskKind.ReviewPlan, CaseFunction.Support);
}
