using System.Text.Json.Serialization;
using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>The plan is looked at again with the person; what changes is agreed anew. Services go on meanwhile.</summary>
public sealed record ReviewPlan : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("review-plan", typeof(ReviewPlan), [Permits.Support], Track.Assistance) { Seals = [Sections.Help] };

    [JsonConverter(typeof(TextList))]
    public IReadOnlyList<string>? Changes { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Help, new HelpRecord { What = Declares.Name, On = change.Today, By = change.Actor.StaffId, Text = Changes }, Ids.New());
        change.FinishTasks(TaskKind.ReviewPlan);
        var due = change.StartClock(ClockKind.C13PlanReview, p => p.PlanReviewInterval, change.Today);
        change.AddTask(TaskKind.ReviewPlan, CaseFunction.Support, due?.DueOn, due?.Kind);
    }

    private sealed class Shape : AbstractValidator<ReviewPlan>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(r => r.Changes).Some("Say what changes, or that nothing does.");
            RuleForEach(r => r.Changes).Needed(TextRules.Passage, "Say what changes, or leave the line out.");
        }
    }
}
