using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>
/// T3, assistance (domain 2.4). It begins with the first contact (INV-03) and reads no other track: no decision, stay or co-operation
/// is ever a condition of it (INV-01).
/// </summary>
public static class AssistanceTrack
{
    public const string NotStarted = nameof(NotStarted);
    public const string Emergency = nameof(Emergency);
    public const string NeedsAssessment = nameof(NeedsAssessment);
    public const string PlanDraft = nameof(PlanDraft);
    public const string PlanAgreed = nameof(PlanAgreed);
    public const string Delivering = nameof(Delivering);
    public const string Review = nameof(Review);
    public const string ExitPlanning = nameof(ExitPlanning);
    public const string Ended = nameof(Ended);
    public const string Aftercare = nameof(Aftercare);
    public const string DeclinedByPerson = nameof(DeclinedByPerson);

    private static readonly string[] Open = [Emergency, NeedsAssessment, PlanDraft, PlanAgreed, Delivering, Review, ExitPlanning];

    public static TrackDefinition Definition { get; } = new(
        Track.Assistance,
        "T3",
        NotStarted,
        [NotStarted, .. Open, Ended, Aftercare, DeclinedByPerson],
        [
            new(NotStarted, "system:offer-emergency-help", Emergency),
            new(Emergency, "begin-needs-assessment", NeedsAssessment),
            .. from state in new[] { Emergency, NeedsAssessment, DeclinedByPerson, Ended, Aftercare } select new Step(state, "assess-needs", PlanDraft),
            .. from state in new[] { PlanDraft, PlanAgreed, Delivering, Review } select new Step(state, "assess-needs", state),
            .. from state in new[] { PlanDraft, Review } select new Step(state, "agree-plan", PlanAgreed, AssistanceRules.PersonAgreesToThePlan),
            new(PlanAgreed, "record-outcome", Delivering),
            .. from state in new[] { Delivering, Review, ExitPlanning } select new Step(state, "record-outcome", state),
            .. from state in new[] { PlanAgreed, Delivering } select new Step(state, "review-plan", Review),
            .. from state in new[] { PlanAgreed, Delivering, Review } select new Step(state, "plan-exit", ExitPlanning),
            .. from state in Open select new Step(state, "decline", DeclinedByPerson),
            .. from state in Open select new Step(state, "end-assistance", Ended, AssistanceRules.ExitIsOffered),
            new(Ended, "begin-aftercare", Aftercare),
            new(DeclinedByPerson, "offer-again", NeedsAssessment),
        ]);
}
