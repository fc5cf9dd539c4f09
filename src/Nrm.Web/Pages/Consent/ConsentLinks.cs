namespace Nrm.Web.Pages.Consent;

public static class ConsentLinks
{
    public static string Consent(Guid caseId) => $"/cases/{caseId}/consent";

    /// <summary>Gives others what the person agreed to.</summary>
    public static string Share(Guid caseId) => $"/cases/{caseId}/consent/share";
}
