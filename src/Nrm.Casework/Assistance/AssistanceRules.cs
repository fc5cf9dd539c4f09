using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>
/// The rules of assistance. There are few on purpose: no decision, document, statement or co-operation is ever a condition
/// (INV-01, INV-03); the inputs are the person's wish, needs and safety.
/// </summary>
public static class AssistanceRules
{
    public static Rule PersonAgreesToThePlan { get; } = new(nameof(PersonAgreesToThePlan), "CETS-12.7",
        "A plan is agreed with the person; record their agreement, or decline the part that they do not want.",
        "CETS 197 art. 12(7); domain 2.4 T3",
        c => c.Input is not AgreePlan plan || plan.PersonAgrees is not PlanAgreement.No);

    public static Rule PersonIsPresumedOrIdentified { get; } = new(nameof(PersonIsPresumedOrIdentified), "M15",
        "The long-term phase begins after a positive decision; until then the same help goes on under its present name.",
        "Domain M15",
        c => MainStateRule.Derive(c.Facts) is MainState.Presumed or MainState.Identified);

    public static Rule PlanIsAgreed { get; } = new(nameof(PlanIsAgreed), "M15",
        "The long-term phase needs a plan that was agreed with the person.",
        "ODIHR NRM handbook 2022, pillar 3; domain M15",
        c => c.Facts.Legal.Assistance.PlanAgreedOn is not null);

    public static Rule ExitIsOffered { get; } = new(nameof(ExitIsOffered), "M16",
        "Help ends with a plan for afterwards that was offered to the person.",
        "Domain M16, 2.4 T3",
        c => c.Input is not EndAssistance end || end.ExitPlanOffered is true || c.Facts.Legal.Assistance.ExitPlanOffered
            || end.Reason is AssistanceEndReason.PersonAsked or AssistanceEndReason.Deceased);
}
