using System.Text.Json.Serialization;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>Documents, reception and hand-over of a return that was decided to be safe. Nothing tells the authorities of origin why (INV-12).</summary>
public sealed record PrepareReturn : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("prepare-return", typeof(PrepareReturn), [Permits.Support, Permits.Decider], Track.Return) { Keeps = Sections.Return };

    [Lines(Blank = "Say what the step is, or leave it out."), Needed("Name at least one step of the preparation.")]
    [JsonConverter(typeof(TextList))]
    public IReadOnlyList<string>? Steps { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    /// <summary>The step itself is all that is kept.</summary>
    public override void Apply(CaseChange change)
    {
    }
}
