using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Safety;

/// <summary>Threats, health, and where the person is.</summary>
public sealed class SafetyCapability : Capability
{
    public override string Name => "Safety";

    public override int Order => 7;

    public override IReadOnlyList<UseCaseDeclaration> Steps => [RecordThreat.Declares, RecordHealth.Declares, RecordWhereabouts.Declares];

    public override IReadOnlyList<Section> Sections => [SafetySections.Safety, SafetySections.Health, SafetySections.Location];

    public override IReadOnlyList<TaskDeclaration> Tasks =>
    [
        new(TaskKind.ReviewSafety, CaseFunction.Support),
        new(TaskKind.WriteSafetyPlan, CaseFunction.Support),
    ];
}
