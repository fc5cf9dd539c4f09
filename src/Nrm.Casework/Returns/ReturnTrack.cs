using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>
/// T7, return (domain 2.4, 5). Preparation and execution are declared from every state before them, so that a refusal names the
/// law and not only the order of steps.
/// </summary>
public static class ReturnTrack
{
    extension(Track)
    {
        /// <summary>T7, return-risk and return.</summary>
        public static Track Return => new("Return");
    }

    public const string NotConsidered = nameof(NotConsidered);
    public const string Raised = nameof(Raised);
    public const string Counselling = nameof(Counselling);
    public const string RiskAssessment = nameof(RiskAssessment);
    public const string DecisionSafe = nameof(DecisionSafe);
    public const string DecisionNotSafe = nameof(DecisionNotSafe);
    public const string DecisionUnknown = nameof(DecisionUnknown);
    public const string Preparation = nameof(Preparation);
    public const string Departed = nameof(Departed);
    public const string Monitoring = nameof(Monitoring);
    public const string Closed = nameof(Closed);
    public const string Suspended = nameof(Suspended);
    public const string Barred = nameof(Barred);
    public const string Expired = nameof(Expired);

    /// <summary>No return is on its way.</summary>
    public static readonly StateGroup Idle = new(nameof(Idle), NotConsidered, Closed);

    public static readonly StateGroup Decided = new(nameof(Decided), DecisionSafe, DecisionNotSafe, DecisionUnknown);

    /// <summary>A return is raised, and the person is still here.</summary>
    public static readonly StateGroup Considered = new(nameof(Considered), Raised, Counselling, RiskAssessment, DecisionSafe, DecisionNotSafe, DecisionUnknown, Preparation, Suspended, Barred, Expired);

    /// <summary>A decision that it is safe stands.</summary>
    public static readonly string[] Safe = [DecisionSafe, Preparation];

    private const string HasDeparted = "The person has departed already.";

    private static readonly IReadOnlyList<Rule> BeforePreparation = [.. ReturnRules.BeforePreparation, ReturnRules.ReturnIsDecidedSafe];

    public static TrackDefinition Definition { get; } = new(
        Track.Return,
        "T7",
        NotConsidered,
        [NotConsidered, .. Considered.States, Departed, Monitoring, Closed],
        [Idle, Considered, Decided],
        [
            new(Idle, "raise-return", Raised),
            new(Raised, "record-counselling", Counselling),
            new(Decided, "record-counselling", null),
            .. Step.Each([RiskAssessment, Barred, Expired, Suspended], "record-counselling", null),
            new(Decided, "assess-return-risk", RiskAssessment),
            .. Step.Each([Raised, Counselling, RiskAssessment, Suspended, Barred, Expired], "assess-return-risk", RiskAssessment),
            new(RiskAssessment, "decide-return:safe", DecisionSafe, ReturnRules.RiskIsSafe, ReturnRules.PersonIsInformed, ReasonRules.ReasonsAreGiven),
            new(RiskAssessment, "decide-return:not-safe", DecisionNotSafe, ReasonRules.ReasonsAreGiven),
            new(RiskAssessment, "decide-return:unknown", DecisionUnknown, ReasonRules.ReasonsAreGiven),
            .. Step.Each([DecisionNotSafe, DecisionUnknown], "bar-return", Barred),

            new(Idle, "prepare-return", Preparation, BeforePreparation),
            new(Considered, "prepare-return", Preparation, BeforePreparation),
            new(Idle, "execute-return", Departed, ReturnRules.BeforeExecution),
            new(Considered, "execute-return", Departed, ReturnRules.BeforeExecution),

            .. Step.Each(Safe, "system:return-blocked", Suspended),
            .. Step.Each([.. Safe, Suspended], "system:assessment-expires", Expired),
            new(Considered, "withdraw-return", Closed),
            new(Departed, "record-follow-up", Monitoring),
            new(Monitoring, "record-follow-up", null),
            new(Monitoring, "close-return", Closed),
        ],
        [
            new("raise-return", "A return is being considered or carried out already."),
            new("record-counselling", "Counselling is recorded once a return is raised, and again from the risk assessment on until the return is prepared."),
            new("assess-return-risk", "The risk is assessed once a return is raised, and until the return is prepared."),
            new("decide-return", "A return is decided on once its risk has been assessed, and before anything else follows."),
            new("bar-return", "A return is barred after a decision that it is not safe, or that this is not known."),
            new("prepare-return", HasDeparted),
            new("execute-return", HasDeparted),
            new("system:return-blocked", "No return that was decided safe is on its way."),
            new("system:assessment-expires", "Nothing rests on the assessment any more."),
            new("withdraw-return", "There is no return that could still be withdrawn."),
            new("record-follow-up", "Follow-up is recorded after the departure, until the return is closed."),
            new("close-return", "A return is closed once follow-up has been recorded."),
        ]);
}
