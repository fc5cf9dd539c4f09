namespace Nrm.Web.Pages.Cases;

/// <summary>A case as a whole; its parts are their capabilities' own.</summary>
public static class CaseLinks
{
    public const string All = "/cases";
    public const string Mine = $"{All}?whose=mine";
    public const string Find = "/cases/find";

    /// <param name="query">Codes only; empty for all cases.</param>
    public static string Filtered(string query) => query.Length > 0 ? $"{All}?{query}" : All;

    public static string Overview(Guid caseId) => $"/cases/{caseId}";

    public static string Timeline(Guid caseId) => $"/cases/{caseId}/timeline";

    /// <summary>Where a note is written.</summary>
    public static string Note(Guid caseId) => $"{Timeline(caseId)}#note";

    /// <summary>Who looked at the case.</summary>
    public static string Access(Guid caseId) => $"/cases/{caseId}/access";

    /// <summary>What was given to others.</summary>
    public static string Shared(Guid caseId) => $"{Access(caseId)}?show=shared";
}
