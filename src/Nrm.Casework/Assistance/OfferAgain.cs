using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>Help is offered again, and the person takes it up.</summary>
public sealed record OfferAgain : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("offer-again", typeof(OfferAgain), [Permits.Support], Track.Assistance);

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.FinishTasks(TaskKind.OfferHelpAgain);
        change.AddTask(TaskKind.AssessNeeds, CaseFunction.Support);
    }
}
