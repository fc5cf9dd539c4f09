using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Cases;

/// <summary>The forms of this capability's steps.</summary>
public static class CaseStepForms
{
    public static IReadOnlyList<StepQuestions> All { get; } = [];
}
