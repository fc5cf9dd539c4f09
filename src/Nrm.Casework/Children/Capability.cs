using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Children;

/// <summary>Age in doubt, and what a child is owed first.</summary>
public sealed class ChildrenCapability : Capability
{
    public override string Name => "Children";

    public override int Order => 8;

    public override IReadOnlyList<UseCaseDeclaration> Steps => [RecordAgeAssessment.Declares];

    public override IReadOnlyList<Section> Sections => [ChildrenSections.Age];

    public override IReadOnlyList<TaskDeclaration> Tasks =>
    [
        new(TaskKind.RequestGuardian, CaseFunction.Decider),
        new(TaskKind.NotifyChildProtection, CaseFunction.Support),
    ];
}
