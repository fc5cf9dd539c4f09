using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>What comes after the help, planned with the person and offered to them (M16).</summary>
public sealed record PlanExit : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("plan-exit", typeof(PlanExit), [Permits.Support], Track.Assistance) { Keeps = Sections.Help };

    [Passage(PassageAttribute.Account), Needed("Say what comes after the help.")]
    public string? Plan { get; init; }

    /// <summary>True when the plan was offered to the person.</summary>
    [YesNo, Needed("Say whether the plan was offered to the person.")]
    public bool? Offered { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) =>
        change.Legal(l => l with { Assistance = l.Assistance with { ExitPlanOffered = Offered is true } });
}
