using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Work;

/// <summary>Asks a support organisation to take the case. It sees the facts, and opens nothing until somebody there takes it.</summary>
public sealed record RequestSupport : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("request-support", typeof(RequestSupport), [Permits.Referrer, Permits.Support, Permits.Decider])
    {
        Rules = [WorkRules.OrganisationGivesSupport],
    };

    [Id, Needed("Choose an organisation."), KeptIn(KeptInAttribute.Facts)]
    public Guid? OrganisationId { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Ask(OrganisationId!.Value, CaseFunction.Support);
        change.FinishTasks(TaskKind.RequestSupport);
    }
}
