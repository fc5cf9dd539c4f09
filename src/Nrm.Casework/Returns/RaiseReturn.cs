using System.Text.Json.Serialization;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>Somebody asks for a return, the person included. From here it is assessed before anything is organised (INV-11).</summary>
public sealed record RaiseReturn : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("raise-return", typeof(RaiseReturn), [Permits.Support, Permits.Decider], Track.Return) { Keeps = Sections.Return };

    [OneOf, Needed("Say who asks for the return.")]
    [JsonConverter(typeof(KebabCase<ReturnRaisedBy>))]
    public ReturnRaisedBy? By { get; init; }

    [OneOf, Needed("Say whether it is voluntary, ordered or a Dublin transfer.")]
    [JsonConverter(typeof(KebabCase<ReturnKind>))]
    public ReturnKind? Kind { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Legal(l => l with { Return = new ReturnFact(By!.Value, Kind!.Value, change.Today) });
        change.AddTask(TaskKind.AssessReturnRisk, CaseFunction.Support);
    }
}
