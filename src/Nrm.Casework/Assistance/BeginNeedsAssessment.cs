using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>The emergency is met; the full assessment of needs begins.</summary>
public sealed record BeginNeedsAssessment : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("begin-needs-assessment", typeof(BeginNeedsAssessment), [Permits.Support], Track.Assistance);

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) => change.FinishTasks(TaskKind.MeetEmergencyNeeds);
}
