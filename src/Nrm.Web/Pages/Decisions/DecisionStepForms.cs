using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Decisions;

/// <summary>The forms of this capability's steps.</summary>
public static class DecisionStepForms
{
    public static IReadOnlyList<StepQuestions> All { get; } = [];
}
