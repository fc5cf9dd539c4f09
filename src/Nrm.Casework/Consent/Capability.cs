using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Consent;

/// <summary>What the person agreed to, for which purpose, and withdrew.</summary>
public sealed class ConsentCapability : Capability
{
    public override string Name => "Consent";

    public override int Order => 6;

    public override IReadOnlyList<Stored> Facts => [StoredFacts.Consents];

    public override IReadOnlyList<UseCaseDeclaration> Steps => [RecordConsent.Declares, WithdrawConsent.Declares];

    public override IReadOnlyList<Section> Sections => [ConsentSections.Consents];

    public override IReadOnlyList<TaskDeclaration> Tasks =>
    [
        new(TaskKind.ReplaceStoppedSharing, CaseFunction.Support),
    ];
}
