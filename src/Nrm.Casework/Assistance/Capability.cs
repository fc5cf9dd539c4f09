using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>T3: needs, the plan, and what came of it.</summary>
public sealed class AssistanceCapability : Capability
{
    public override string Name => "Assistance";

    public override int Order => 4;

    public override IReadOnlyList<TrackDefinition> Tracks => [AssistanceTrack.Definition];

    public override IReadOnlyList<Stored> Facts => [StoredFacts.Assistance];

    public override IReadOnlyList<UseCaseDeclaration> Steps =>
    [
        BeginNeedsAssessment.Declares,
        AssessNeeds.Declares,
        AgreePlan.Declares,
        ReviewPlan.Declares,
        RecordOutcome.Declares,
        Decline.Declares,
        OfferAgain.Declares,
        PlanExit.Declares,
        EndAssistance.Declares,
        BeginAftercare.Declares,
        BeginInclusion.Declares,
    ];

    public override IReadOnlyList<Section> Sections => [AssistanceSections.Needs, AssistanceSections.Plan, AssistanceSections.Help];

    public override IReadOnlyList<ClockDeclaration> Clocks =>
    [
        new(
            new(ClockKind.C12NeedsAssessment, "C12", "First assessment of needs", "the first contact or the positive first decision",
                "The delay is escalated.",
                Protects: false, HolidayRule.StaysOnTheDay, ClockTerms.DutyStays),
            ClockDeclaration.Escalate(CaseFunction.Support)),
        new(
            new(ClockKind.C13PlanReview, "C13", "Review of the plan", "the plan is agreed or reviewed",
                "A task asks for the review; services go on.",
                Protects: false, HolidayRule.StaysOnTheDay, ClockTerms.DutyStays),
            AskForReview),
    ];

    public override IReadOnlyList<TaskDeclaration> Tasks =>
    [
        new(TaskKind.MeetEmergencyNeeds, CaseFunction.Support) { EndedBy = [BeginNeedsAssessment.Declares, AssessNeeds.Declares, Decline.Declares, EndAssistance.Declares] },
        new(TaskKind.AssessNeeds, CaseFunction.Support) { DoneBy = [AssessNeeds.Declares], EndedBy = [Decline.Declares, EndAssistance.Declares] },
        new(TaskKind.AgreePlan, CaseFunction.Support) { DoneBy = [AgreePlan.Declares], EndedBy = [Decline.Declares, EndAssistance.Declares] },
        new(TaskKind.ReviewPlan, CaseFunction.Support) { DoneBy = [ReviewPlan.Declares], EndedBy = [AgreePlan.Declares, Decline.Declares, EndAssistance.Declares] },
        new(TaskKind.OfferHelpAgain, CaseFunction.Support) { EndedBy = [AssessNeeds.Declares, OfferAgain.Declares] },
    ];

    private static void AskForReview(CaseChange change, CaseClock clock) =>
        change.AddTask(TaskKind.ReviewPlan, CaseFunction.Support, change.Today, clock.Kind);
}
