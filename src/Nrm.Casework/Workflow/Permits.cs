using Nrm.Casework.Access;

namespace Nrm.Casework.Workflow;

/// <summary>The permits of the use cases, by the words in which they are spoken of.</summary>
internal static class Permits
{
    public static readonly Permit Reporter = new(Role.FirstResponder, Relationship.Newcomer);
    public static readonly Permit SupportReporter = new(Role.SupportWorker, Relationship.Newcomer);
    public static readonly Permit Referrer = new(Role.FirstResponder, Relationship.Referrer);
    public static readonly Permit ReferrerAfterHandOver = new(Role.FirstResponder, Relationship.ReferrerAfterHandOver);
    public static readonly Permit Support = new(Role.SupportWorker, Relationship.Assigned);
    public static readonly Permit Decider = new(Role.Decider, Relationship.Assigned);
    public static readonly Permit Reviewer = new(Role.SecondReviewer, Relationship.Assigned);
    public static readonly Permit Supervisor = new(Role.Supervisor, Relationship.OrganisationSupervisor);
    public static readonly Permit SupportQueue = new(Role.SupportWorker, Relationship.Queue);
    public static readonly Permit DeciderQueue = new(Role.Decider, Relationship.Queue);
    public static readonly Permit ReviewerQueue = new(Role.SecondReviewer, Relationship.Queue);
}
