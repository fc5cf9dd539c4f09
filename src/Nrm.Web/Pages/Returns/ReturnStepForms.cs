using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Returns;

/// <summary>The forms of this capability's steps.</summary>
public static class ReturnStepForms
{
    public static IReadOnlyList<StepQuestions> All { get; } = [];
}
