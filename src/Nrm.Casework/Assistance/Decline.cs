using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>The person does not want the help now. It is offered again; nothing else changes.</summary>
public sealed record Decline : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("decline", typeof(Decline), [Permits.Support], Track.Assistance) { Keeps = Sections.Help };

    [Passage, Optional]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Stop(ClockKind.C12NeedsAssessment);
        change.Stop(ClockKind.C13PlanReview);
        change.FinishTasks(TaskKind.MeetEmergencyNeeds, TaskKind.AssessNeeds, TaskKind.AgreePlan, TaskKind.ReviewPlan);
        change.AddTask(TaskKind.OfferHelpAgain, CaseFunction.Support);
    }
}
