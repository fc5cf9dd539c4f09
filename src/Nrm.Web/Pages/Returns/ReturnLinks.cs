using Nrm.Casework.Returns;

namespace Nrm.Web.Pages.Returns;

public static class ReturnLinks
{
    /// <summary>For those who have no part in a case and ask about a file number.</summary>
    public const string RemovalCheck = "/removal-check";

    public static string Return(Guid caseId) => $"/cases/{caseId}/return";

    public static string Risk(Guid caseId) => $"/cases/{caseId}/return/risk";

    public static string RiskOn(Guid caseId, AssessmentSide side) => $"/cases/{caseId}/return/risk/{Codes.Of(side)}";

    public static string Decide(Guid caseId) => $"/cases/{caseId}/return/decide";

    /// <summary>What is asked once more, before the form.</summary>
    public static string Departure(Guid caseId) => $"/cases/{caseId}/return/departure";

    public static string DepartureForm(Guid caseId) => $"/cases/{caseId}/return/departure/form";
}
