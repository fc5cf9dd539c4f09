using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Returns;
using Nrm.Casework.Safety;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Returns;

public sealed class ReturnsPages : CapabilityPages<ReturnsCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => ReturnStepForms.All;

    public override IReadOnlyList<CaseTab> Tabs => [new(50, ReturnLinks.Return, "Risk and return", Sections.Safety)];

    public override IReadOnlyList<ProgressLine> Progress => [new(70, Track.Return, "Return, stay or transfer", Return)];

    public override IReadOnlyList<UseCaseDeclaration> Decisions => [DecideReturn.Declares];

    public override IReadOnlyList<NavigationPlace> Places => [new(40, ReturnLinks.RemovalCheck, "Check a file number", actor => Permissions.Has(actor, Permission.AskRemovalBar))];

    private static Standing Return(CaseOverviewView view, Words words)
    {
        var state = view.Facts.StateOf(Track.Return);
        return new(state is ReturnTrack.Closed, state is not ReturnTrack.NotConsidered, words.State(Track.Return, state));
    }
}
