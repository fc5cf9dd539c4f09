using Nrm.Casework.Workflow;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Cases;

/// <summary>Of some steps, those that this reader can take now, and those that the law does not allow now, with why.</summary>
public sealed record OfferedSteps(CaseFrame Frame, IReadOnlyList<StepQuestions> Now, IReadOnlyList<RefusedStep> NotNow)
{
    public static OfferedSteps Of(CaseFrame frame, IReadOnlyCollection<string> steps)
    {
        var all = OpenSteps.Of(frame.View);
        return new OfferedSteps(
            frame,
            [.. all.SelectMany(s => s.Now).Where(s => steps.Contains(s.UseCase.Name))],
            [.. all.SelectMany(s => s.NotNow).Where(s => steps.Contains(s.Trigger))]);
    }
}
