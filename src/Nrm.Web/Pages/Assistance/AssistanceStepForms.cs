using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Assistance;

/// <summary>The forms of this capability's steps.</summary>
public static class AssistanceStepForms
{
    public static IReadOnlyList<StepQuestions> All { get; } = [];
}
