using Nrm.Casework.Workflow;

namespace Nrm.Casework.Safety;

/// <summary>
/// Health, as far as help needs it. Written by the support worker; read by anybody only with consent for the purpose named. What is left out stays as
/// it is, so that whoever may not read what stands cannot erase it by writing; what no longer holds is named.
/// </summary>
public sealed record RecordHealth : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-health", typeof(RecordHealth), [Permits.Support])
    {
        Seals = [Sections.Health],
        // The person tells it in an emergency as well; writing it down gives no right to read it later without consent (domain 8.2, E).
        HandsIn = [Sections.Health],
        Patches = [Sections.Health],
    };

    [Part, Needed("Record what help needs to know."), KeptIn("health")]
    public HealthDetails? Health { get; init; }

    /// <summary>Names of the fields that hold nothing from now on. What is neither sent nor named here stays as it is.</summary>
    [Known(typeof(HealthDetails), nameof(HealthDetails.HasField), "There is no field with this name."), Optional, NotKept("The fields that it names are empty in the revision that is kept.")]
    public IReadOnlyList<string>? Erase { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) => change.Seal(Sections.Health, Patch.Over(change.Open(Sections.Health), Health!, Erase));
}
