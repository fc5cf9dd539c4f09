using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>
/// T7, return (domain 2.4, 5). Preparation and execution are declared from every state before them, so that a refusal names the
/// law and not only the order of steps.
/// </summary>
public static class ReturnTrack
{
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

    private static readonly string[] Before =
        [NotConsidered, Raised, Counselling, RiskAssessment, DecisionSafe, DecisionNotSafe, DecisionUnknown, Suspended, Barred, Expired, Closed];

    private static readonly string[] Decided = [DecisionSafe, DecisionNotSafe, DecisionUnknown];

    public static TrackDefinition Definition { get; } = new(
        Track.Return,
        "T7",
        NotConsidered,
        [NotConsidered, Raised, Counselling, RiskAssessment, .. Decided, Preparation, Departed, Monitoring, Closed, Suspended, Barred, Expired],
        [
            .. from state in new[] { NotConsidered, Closed } select new Step(state, "raise-return", Raised),
            new(Raised, "record-counselling", Counselling),
            .. from state in new[] { RiskAssessment, DecisionSafe, DecisionNotSafe, DecisionUnknown, Barred, Expired, Suspended }
               select new Step(state, "record-counselling", state),
            .. from state in new[] { Raised, Counselling, DecisionSafe, DecisionNotSafe, DecisionUnknown, Suspended, Barred, Expired, RiskAssessment }
               select new Step(state, "assess-return-risk", RiskAssessment),
            new(RiskAssessment, "decide-return:safe", DecisionSafe, ReturnRules.RiskIsSafe, ReturnRules.PersonIsInformed, ReasonRules.ReasonsAreGiven),
            new(RiskAssessment, "decide-return:not-safe", DecisionNotSafe, ReasonRules.ReasonsAreGiven),
            new(RiskAssessment, "decide-return:unknown", DecisionUnknown, ReasonRules.ReasonsAreGiven),
            .. from state in new[] { DecisionNotSafe, DecisionUnknown } select new Step(state, "bar-return", Barred),

            .. from state in Before select new Step(state, "prepare-return", Preparation,
                state == DecisionSafe ? ReturnRules.BeforePreparation : [.. ReturnRules.BeforePreparation, ReturnRules.ReturnIsDecidedSafe]),
            new(Preparation, "prepare-return", Preparation, ReturnRules.BeforePreparation),
            .. from state in Before select new Step(state, "execute-return", Departed, ReturnRules.BeforeExecution),
            new(Preparation, "execute-return", Departed, ReturnRules.BeforeExecution),

            .. from state in new[] { DecisionSafe, Preparation } select new Step(state, "system:return-blocked", Suspended),
            .. from state in new[] { DecisionSafe, Preparation, Suspended } select new Step(state, "system:assessment-expires", Expired),
            .. from state in new[] { Raised, Counselling, RiskAssessment, DecisionSafe, DecisionNotSafe, DecisionUnknown, Preparation, Suspended, Barred, Expired }
               select new Step(state, "withdraw-return", Closed),
            new(Departed, "record-follow-up", Monitoring),
            new(Monitoring, "record-follow-up", Monitoring),
            new(Monitoring, "close-return", Closed),
        ]);
}
