using System.Text.Json.Serialization;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>The plan is looked at again with the person; what changes is agreed anew. Services go on meanwhile.</summary>
public sealed record ReviewPlan : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("review-plan", typeof(ReviewPlan), [Permits.Support], Track.Assistance) { Keeps = Sections.Help };

    [Lines(Blank = "Say what changes, or leave the line out."), Needed("Say what changes, or that nothing does.")]
    [JsonConverter(typeof(TextList))]
    public IReadOnlyList<string>? Changes { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.FinishTasks(TaskKind.ReviewPlan);
        var due = change.StartClock(ClockKind.C13PlanReview, p => p.PlanReviewInterval, change.Today);
        change.AddTask(TaskKind.ReviewPlan, CaseFunction.Support, due?.DueOn, due?.Kind);
    }
}
