using Nrm.Casework.Workflow;

namespace Nrm.Casework.Safety;

/// <summary>Where the person is (INV-20): the direct care chain alone.</summary>
public sealed record RecordWhereabouts : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-whereabouts", typeof(RecordWhereabouts), [Permits.Support]) { Seals = [Sections.Location] };

    [Part, Needed("Record where the person is."), KeptIn("location")]
    public Whereabouts? Whereabouts { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) => change.Seal(Sections.Location, Whereabouts!);
}
