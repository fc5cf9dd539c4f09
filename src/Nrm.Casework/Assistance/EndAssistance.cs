using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>The help ends, with a plan for afterwards. It can begin again at any time.</summary>
public sealed record EndAssistance : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("end-assistance", typeof(EndAssistance), [Permits.Support], Track.Assistance) { Keeps = Sections.Help };

    [OneOf, Needed("Choose why the help ends.")]
    public AssistanceEndReason? Reason { get; init; }

    /// <summary>True when a plan for afterwards was offered now; a plan recorded before counts too.</summary>
    [YesNo]
    public bool? ExitPlanOffered { get; init; }

    [Passage, Optional]
    public string? Note { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Legal(l => l with { Assistance = l.Assistance with { ExitPlanOffered = l.Assistance.ExitPlanOffered || ExitPlanOffered is true } });
        change.Stop(ClockKind.C12NeedsAssessment);
        change.Stop(ClockKind.C13PlanReview);
        change.FinishTasks(TaskKind.MeetEmergencyNeeds, TaskKind.AssessNeeds, TaskKind.AgreePlan, TaskKind.ReviewPlan);
    }
}
