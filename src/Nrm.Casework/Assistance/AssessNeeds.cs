using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>The needs, as the person sees them (C12). Nothing is asked but the need, its urgency and the wish.</summary>
public sealed record AssessNeeds : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("assess-needs", typeof(AssessNeeds), [Permits.Support], Track.Assistance) { Seals = [Sections.Needs] };

    [Part, Needed("Record at least one need; if there is none, say so with the urgency none."), KeptIn("needs")]
    public IReadOnlyList<Need>? Needs { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Needs, new NeedsAssessed { Needs = Needs!, On = change.Today, By = change.Actor.StaffId });
        change.Legal(l => l with { Assistance = l.Assistance with { OpenNeeds = Needs!.Count } });
        change.Stop(ClockKind.C12NeedsAssessment);
        change.FinishTasks(TaskKind.MeetEmergencyNeeds, TaskKind.AssessNeeds, TaskKind.OfferHelpAgain);
        if (change.Facts.StateOf(Track.Assistance) == AssistanceTrack.PlanDraft)
        {
            change.AddTask(TaskKind.AgreePlan, CaseFunction.Support);
        }
    }
}
