using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Work;

/// <summary>The forms of this capability's steps.</summary>
public static class WorkStepForms
{
    public static IReadOnlyList<StepQuestions> All { get; } = [];
}
