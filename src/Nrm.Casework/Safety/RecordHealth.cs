using Nrm.Casework.Workflow;

namespace Nrm.Casework.Safety;

/// <summary>Health, as far as help needs it. Written by the support worker; read by anybody only with consent for the purpose named.</summary>
public sealed record RecordHealth : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-health", typeof(RecordHealth), [Permits.Support])
    {
        Seals = [Sections.Health],
        // The person tells it in an emergency as well; writing it down gives no right to read it later without consent (domain 8.2, E).
        HandsIn = [Sections.Health],
    };

    [Part, Needed("Record what help needs to know."), KeptIn("health")]
    public HealthDetails? Health { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) => change.Seal(Sections.Health, Health!);
}
