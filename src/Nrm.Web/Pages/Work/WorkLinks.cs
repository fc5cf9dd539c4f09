namespace Nrm.Web.Pages.Work;

public static class WorkLinks
{
    /// <summary>Of whoever is signed in.</summary>
    public const string Home = "/";

    public const string MyWork = "/my-work";
    public const string Waiting = "/my-work/waiting";
    public const string Done = "/my-work/done";
    public const string Late = $"{MyWork}#late";
    public const string Soon = $"{MyWork}#soon";

    /// <summary>My work with what has time.</summary>
    public const string Later = $"{MyWork}?later=all#later";

    public static string Tasks(Guid caseId) => $"/cases/{caseId}/tasks";

    public static string Task(Guid caseId, Guid taskId) => $"/cases/{caseId}/tasks/{taskId}";

    public static string Assign(Guid caseId) => $"/cases/{caseId}/work/assign";

    public static string RequestSupport(Guid caseId) => $"/cases/{caseId}/work/request-support";
}
