using System.Text.Json.Serialization;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>A plan of services, agreed with the person (CETS 197 art. 12(7)). Starts the review clock (C13).</summary>
public sealed record AgreePlan : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("agree-plan", typeof(AgreePlan), [Permits.Support], Track.Assistance) { Seals = [Sections.Plan] };

    [Part, Needed("A plan names at least one service."), KeptIn("plan")]
    public IReadOnlyList<PlanItem>? Items { get; init; }

    [OneOf, Needed("Say whether the person agrees."), KeptIn("plan")]
    [JsonConverter(typeof(PlanAgreementJson))]
    public PlanAgreement? PersonAgrees { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Plan, new AssistancePlan { Items = Items!, PersonAgrees = PersonAgrees!.Value, On = change.Today, By = change.Actor.StaffId });
        change.Legal(l => l with { Assistance = l.Assistance with { PlanAgreedOn = change.Today } });
        change.FinishTasks(TaskKind.AgreePlan, TaskKind.ReviewPlan);
        var due = change.StartClock(ClockKind.C13PlanReview, p => p.PlanReviewInterval, change.Today);
        change.AddTask(TaskKind.ReviewPlan, CaseFunction.Support, due?.DueOn, due?.Kind);
    }
}
