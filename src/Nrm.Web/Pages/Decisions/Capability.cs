using Nrm.Casework.Cases;
using Nrm.Casework.Decisions;
using Nrm.Casework.Referrals;
using Nrm.Casework.Workflow;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

public sealed class DecisionsPages : CapabilityPages<DecisionsCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => DecisionStepForms.All;

    public override IReadOnlyList<CaseTab> Tabs => [new(30, DecisionLinks.Decisions, "Screening and decisions", Sections.Account, Sections.Decisions)];

    public override IReadOnlyList<ProgressLine> Progress =>
    [
        new(30, Track.Identification, "First decision", DecisionProgress.First),
        new(60, Track.Identification, "Final decision", DecisionProgress.Final),
    ];

    public override IReadOnlyList<UseCaseDeclaration> Decisions =>
    [
        DecideReasonableGrounds.Declares, DecideConclusiveGrounds.Declares, DecideReconsideration.Declares, SecondReview.Declares, RecordDecisionNotified.Declares,
        RequestReconsideration.Declares,
    ];
}
