using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>No return until there are new facts.</summary>
public sealed record BarReturn : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("bar-return", typeof(BarReturn), [Permits.Decider], Track.Return) { Keeps = Sections.Return };

    [Passage, Needed("Say why.")]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    /// <summary>The step itself is all that is kept.</summary>
    public override void Apply(CaseChange change)
    {
    }
}
