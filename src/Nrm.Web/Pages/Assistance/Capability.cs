using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Assistance;

public sealed class AssistancePages : CapabilityPages<AssistanceCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => AssistanceStepForms.All;

    public override IReadOnlyList<CaseTab> Tabs => [new(40, AssistanceLinks.Plan, "Needs and plan", Sections.Plan)];

    public override IReadOnlyList<ProgressLine> Progress => [new(50, Track.Assistance, "Needs and plan of help", Help)];

    private static Standing Help(CaseOverviewView view, Words words)
    {
        var at = view.Facts.At(Track.Assistance);
        return new(at.IsIn(AssistanceTrack.Over), at.State is not AssistanceTrack.NotStarted, words.State(Track.Assistance, at.State));
    }
}
