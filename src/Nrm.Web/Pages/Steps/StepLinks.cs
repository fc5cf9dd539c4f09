using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Steps;

public static class StepLinks
{
    /// <summary>The page of steps that have none of their own.</summary>
    public static string Common(Guid caseId, string useCase) => $"/cases/{caseId}/steps/{useCase}";

    public static string AddressIn(this StepQuestions step, Guid caseId) => step.Page?.Invoke(caseId) ?? Common(caseId, step.UseCase.Name);
}
