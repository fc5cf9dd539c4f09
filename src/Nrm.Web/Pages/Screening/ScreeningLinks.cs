namespace Nrm.Web.Pages.Screening;

public static class ScreeningLinks
{
    public static string Screening(Guid caseId) => $"/cases/{caseId}/screening";

    /// <summary>What was told at the referral.</summary>
    public static string Told(Guid caseId) => $"{Screening(caseId)}#told";
}
