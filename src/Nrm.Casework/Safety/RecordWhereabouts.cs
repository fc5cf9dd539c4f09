using Nrm.Casework.Workflow;

namespace Nrm.Casework.Safety;

/// <summary>
/// Where the person is (INV-20): the direct care chain alone. What is left out stays as it is; what no longer holds is named. Another address is another
/// place, of which nobody has said what it is and since when; what visitors must know stays until somebody says that it no longer holds (INV-51).
/// </summary>
public sealed record RecordWhereabouts : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-whereabouts", typeof(RecordWhereabouts), [Permits.Support])
    {
        Opens = [Sections.Location],
        Seals = [Sections.Location],
    };

    [Part, Needed("Record where the person is."), KeptIn("location")]
    public Whereabouts? Whereabouts { get; init; }

    /// <summary>Names of the fields that hold nothing from now on. What is neither sent nor named here stays as it is.</summary>
    [Known(typeof(Whereabouts), nameof(Safety.Whereabouts.HasField), "There is no field with this name."), Optional, NotKept("The fields that it names are empty in the revision that is kept.")]
    public IReadOnlyList<string>? Erase { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        var standing = change.Open(Sections.Location);
        var moved = standing is not null && standing.Address != Whereabouts!.Address;
        change.Seal(Sections.Location, Patch.Over(moved ? standing! with { Kind = null, Since = null } : standing, Whereabouts!, Erase));
    }
}
