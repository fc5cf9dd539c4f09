namespace Nrm.Web.Pages.Reflection;

public static class ReflectionLinks
{
    public static string Period(Guid caseId) => $"/cases/{caseId}/reflection";

    /// <summary>What ending it means, before the form.</summary>
    public static string End(Guid caseId) => $"/cases/{caseId}/reflection/end";

    public static string EndReasons(Guid caseId) => $"/cases/{caseId}/reflection/end/reasons";
}
