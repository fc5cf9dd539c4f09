using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Reflection;

/// <summary>The forms of this capability's steps.</summary>
public static class ReflectionStepForms
{
    public static IReadOnlyList<StepQuestions> All { get; } = [];
}
