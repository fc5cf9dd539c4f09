using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>No return until there are new facts.</summary>
public sealed record BarReturn : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("bar-return", typeof(BarReturn), [Permits.Decider], Track.Return) { Seals = [Sections.Return] };

    [Passage, Needed("Say why.")]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Return, new ReturnRecord { What = Declares.Name, On = change.Today, By = change.Actor.StaffId, Reasons = Reason }, Ids.New());
    }
}
