using Nrm.Casework.Cases;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Tests.Workflow;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Returns;

internal sealed class ReturnTable : TrackTable
{
    public override Track Track => Track.Return;

    public override string Table => """
        NotConsidered Closed                                                                                    | raise-return              | Raised          |
        Raised                                                                                                  | record-counselling        | Counselling     |
        RiskAssessment DecisionSafe DecisionNotSafe DecisionUnknown Barred Expired Suspended                    | record-counselling        | =               |
        Raised Counselling DecisionSafe DecisionNotSafe DecisionUnknown Suspended Barred Expired                | assess-return-risk        | RiskAssessment  |
        RiskAssessment                                                                                          | assess-return-risk        | =               |
        RiskAssessment                                                                                          | decide-return:safe        | DecisionSafe    | RiskIsSafe PersonIsInformed ReasonsAreGiven
        RiskAssessment                                                                                          | decide-return:not-safe    | DecisionNotSafe | ReasonsAreGiven
        RiskAssessment                                                                                          | decide-return:unknown     | DecisionUnknown | ReasonsAreGiven
        DecisionNotSafe DecisionUnknown                                                                         | bar-return                | Barred          |
        DecisionSafe                                                                                            | prepare-return            | Preparation     | RiskIsSafe AssessmentIsValid PersonIsInformed ChildHasBestInterestsDecision ReturnIsDecidedSafe
        Preparation                                                                                             | prepare-return            | =               | RiskIsSafe AssessmentIsValid PersonIsInformed ChildHasBestInterestsDecision ReturnIsDecidedSafe
        NotConsidered Raised Counselling RiskAssessment DecisionNotSafe DecisionUnknown Suspended Barred Expired Closed | prepare-return    | Preparation     | RiskIsSafe AssessmentIsValid PersonIsInformed ChildHasBestInterestsDecision !ReturnIsDecidedSafe
        Preparation                                                                                             | execute-return            | Departed        | RiskIsSafe AssessmentIsValid PersonIsInformed ChildHasBestInterestsDecision IdentificationIsDecided ReflectionHasEnded NoReviewIsPending ReturnIsPrepared
        NotConsidered Raised Counselling RiskAssessment DecisionSafe DecisionNotSafe DecisionUnknown Suspended Barred Expired Closed | execute-return | Departed | RiskIsSafe AssessmentIsValid PersonIsInformed ChildHasBestInterestsDecision IdentificationIsDecided ReflectionHasEnded NoReviewIsPending !ReturnIsPrepared
        DecisionSafe Preparation                                                                                | system:return-blocked     | Suspended       |
        DecisionSafe Preparation Suspended                                                                      | system:assessment-expires | Expired         |
        Raised Counselling RiskAssessment DecisionSafe DecisionNotSafe DecisionUnknown Preparation Suspended Barred Expired | withdraw-return | Closed        |
        Departed                                                                                                | record-follow-up          | Monitoring      |
        Monitoring                                                                                              | record-follow-up          | =               |
        Monitoring                                                                                              | close-return              | Closed          |
        """;

    public override UseCase? Input(string trigger, bool good)
    {
        var reasons = good ? Given.Reasons : "too short";
        return trigger switch
        {
            "decide-return:safe" or "decide-return:not-safe" or "decide-return:unknown" => new DecideReturn { Outcome = ReturnRisk.Safe, Reasons = reasons },
            _ => null,
        };
    }

    public override CaseFacts Around(CaseFacts facts, string trigger, bool good) => good
        ? Contexts.In(facts, Track.Identification, "CGPositive")
        : Contexts.In(Contexts.In(facts, Track.Identification, "RGPending"), Track.Reflection, "Running");

    public override IReadOnlyList<string> MetByState(string state, string trigger) => (state, trigger) switch
    {
        ("Preparation", "execute-return") => ["ReturnIsPrepared"],
        ("Preparation" or "DecisionSafe", "prepare-return") => ["ReturnIsDecidedSafe"],
        _ => [],
    };
}
