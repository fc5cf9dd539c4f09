namespace Nrm.Web.Pages.Assistance;

public static class AssistanceLinks
{
    public static string Plan(Guid caseId) => $"/cases/{caseId}/plan";

    public static string Needs(Guid caseId) => $"/cases/{caseId}/plan/needs";

    public static string Agree(Guid caseId) => $"/cases/{caseId}/plan/agree";

    /// <param name="code">Of the need.</param>
    public static string Need(Guid caseId, string code) => $"/cases/{caseId}/plan/{code}";

    /// <summary>What ending the help means, before the form.</summary>
    public static string End(Guid caseId) => $"/cases/{caseId}/plan/end";

    public static string EndForm(Guid caseId) => $"/cases/{caseId}/plan/end/form";
}
