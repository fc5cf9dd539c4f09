using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>The follow-up is done.</summary>
public sealed record CloseReturn : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("close-return", typeof(CloseReturn), [Permits.Support], Track.Return) { Seals = [Sections.Return] };

    [Passage, Optional]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Return, new ReturnRecord { What = Declares.Name, On = change.Today, By = change.Actor.StaffId, Reasons = Reason }, Ids.New());
    }
}
