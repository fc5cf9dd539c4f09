using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>
/// T3, assistance (domain 2.4). It begins with the first contact (INV-03) and reads no other track: no decision, stay or co-operation
/// is ever a condition of it (INV-01).
/// </summary>
public static class AssistanceTrack
{
    extension(Track)
    {
        /// <summary>T3, assistance.</summary>
        public static Track Assistance => new("Assistance");
    }

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

    /// <summary>Help is being given or prepared.</summary>
    public static readonly StateGroup Open = new(nameof(Open), Emergency, NeedsAssessment, PlanDraft, PlanAgreed, Delivering, Review, ExitPlanning);

    /// <summary>Help has come to its end, with or without aftercare.</summary>
    public static readonly StateGroup Over = new(nameof(Over), Ended, Aftercare);

    public static TrackDefinition Definition { get; } = new(
        Track.Assistance,
        "T3",
        NotStarted,
        [NotStarted, .. Open.States, .. Over.States, DeclinedByPerson],
        [Open, Over],
        [
            new(NotStarted, "system:offer-emergency-help", Emergency),
            new(Emergency, "begin-needs-assessment", NeedsAssessment),
            .. Step.Each([Emergency, NeedsAssessment, DeclinedByPerson], "assess-needs", PlanDraft),
            new(Over, "assess-needs", PlanDraft),
            .. Step.Each([PlanDraft, PlanAgreed, Delivering, Review], "assess-needs", null),
            .. Step.Each([PlanDraft, Review], "agree-plan", PlanAgreed, AssistanceRules.PersonAgreesToThePlan),
            new(PlanAgreed, "record-outcome", Delivering),
            .. Step.Each([Delivering, Review, ExitPlanning], "record-outcome", null),
            .. Step.Each([PlanAgreed, Delivering], "review-plan", Review),
            .. Step.Each([PlanAgreed, Delivering, Review], "plan-exit", ExitPlanning),
            new(Open, "decline", DeclinedByPerson),
            new(Open, "end-assistance", Ended, AssistanceRules.ExitIsOffered),
            new(Ended, "begin-aftercare", Aftercare),
            new(DeclinedByPerson, "offer-again", NeedsAssessment),
        ],
        [
            new("system:offer-emergency-help", "Help has been offered already."),
            new("begin-needs-assessment", "An assessment of needs is begun once, after the first emergency help."),
            new("assess-needs", "Needs are assessed once help has begun, and not while its end is being planned."),
            new("agree-plan", "There is no draft of a plan, and no plan under review, to agree to."),
            new("record-outcome", "Outcomes are recorded of a plan that the person has agreed to."),
            new("review-plan", "A plan is reviewed once the person has agreed to it, and not while it is under review or its end is planned."),
            new("plan-exit", "The end of help is planned once, from a plan that the person has agreed to."),
            new("decline", "No help is open that the person could decline."),
            new("end-assistance", "No help is open that could end."),
            new("begin-aftercare", "Aftercare begins once, when help has ended."),
            new("offer-again", "Help is offered again to somebody who has declined it."),
        ]);
}
