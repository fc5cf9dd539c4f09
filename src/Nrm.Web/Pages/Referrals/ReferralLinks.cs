namespace Nrm.Web.Pages.Referrals;

public static class ReferralLinks
{
    /// <summary>A new referral, and those that were begun.</summary>
    public const string Start = "/referrals";

    public const string Before = "/referrals/before";
    public const string Find = "/referrals/find";

    public static string Tasks(Guid draftId) => $"/referrals/{draftId}";

    /// <param name="code">Of the page, or of a section that has a page of contents.</param>
    public static string Part(Guid draftId, string code) => $"/referrals/{draftId}/{code}";

    /// <summary>A page that one comes back from to the check.</summary>
    public static string PartFromCheck(Guid draftId, string code) => $"{Part(draftId, code)}?check";

    public static string Check(Guid draftId) => $"/referrals/{draftId}/check";

    public static string Signal(Guid draftId) => $"/referrals/signal/{draftId}";

    public static string Sent(Guid caseId) => $"/referrals/sent/{caseId}";
}
