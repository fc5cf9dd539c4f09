using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Tests.Workflow;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Assistance;

internal sealed class AssistanceTable : TrackTable
{
    public override Track Track => Track.Assistance;

    public override string Table => """
        NotStarted                                                               | system:offer-emergency-help | Emergency        |
        Emergency                                                                | begin-needs-assessment      | NeedsAssessment  |
        Emergency NeedsAssessment DeclinedByPerson Ended Aftercare               | assess-needs                | PlanDraft        |
        PlanDraft PlanAgreed Delivering Review                                   | assess-needs                | =                |
        PlanDraft Review                                                         | agree-plan                  | PlanAgreed       | PersonAgreesToThePlan
        PlanAgreed                                                               | record-outcome              | Delivering       |
        Delivering Review ExitPlanning                                           | record-outcome              | =                |
        PlanAgreed Delivering                                                    | review-plan                 | Review           |
        PlanAgreed Delivering Review                                             | plan-exit                   | ExitPlanning     |
        Emergency NeedsAssessment PlanDraft PlanAgreed Delivering Review ExitPlanning | decline                | DeclinedByPerson |
        Emergency NeedsAssessment PlanDraft PlanAgreed Delivering Review ExitPlanning | end-assistance         | Ended            | ExitIsOffered
        Ended                                                                    | begin-aftercare             | Aftercare        |
        DeclinedByPerson                                                         | offer-again                 | NeedsAssessment  |
        """;

    public override UseCase? Input(string trigger, bool good)
    {
        return trigger switch
        {
            "agree-plan" => Given.Plan with { PersonAgrees = good ? PlanAgreement.WithInterpreter : PlanAgreement.No },
            "end-assistance" => new EndAssistance { Reason = AssistanceEndReason.GoalsMet, ExitPlanOffered = good },
            _ => null,
        };
    }
}
