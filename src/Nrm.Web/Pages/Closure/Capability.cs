using Nrm.Casework.Cases;
using Nrm.Casework.Closure;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Closure;

public sealed class ClosurePages : CapabilityPages<ClosureCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => ClosureStepForms.All;

    public override IReadOnlyList<ProgressLine> Progress => [new(80, null, "Closure", Closing)];

    public override IReadOnlyList<UseCaseDeclaration> Decisions => [ApproveClosure.Declares];

    private static Standing Closing(CaseOverviewView view, Words words)
    {
        var closure = view.Facts.Legal.Closure;
        return new(closure?.ClosedOn is not null, closure is not null, closure switch
        {
            { ClosedOn: { } on } => words["Closed on {0}", words.Day(on)],
            { ProposedOn: var on } => words["Proposed on {0}", words.Day(on)],
            null => words["Not started"],
        });
    }
}
