using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Work;

/// <summary>The rules of who takes, gives and finishes work.</summary>
public static class WorkRules
{
    private const string Design = "design; domain 8.2, 2.6";

    public static Rule ARequestIsWaiting { get; } = new(nameof(ARequestIsWaiting), "TAKE",
        "Nothing waits in your organisation's queue for what you could take it for.", Design,
        c => Waiting(c) is not null);

    public static Rule TakerDidNotDecideWhatIsReviewed { get; } = new(nameof(TakerDidNotDecideWhatIsReviewed), "INV-16",
        "A decision is reviewed by somebody who did not take it: a colleague must take this case for review.",
        "GRETA; domain 2.6",
        c => Waiting(c) is not { Function: CaseFunction.Reviewer } || Decisions.DecisionRules.ReviewerIsNotFirstDecider.IsMet(c));

    public static Rule ColleagueExists { get; } = new(nameof(ColleagueExists), "ASSIGN",
        "There is no active account of this colleague in your organisation.", Design,
        c => c.Input is not AssignCase || Colleague(c) is not null);

    public static Rule ColleagueMayDoIt { get; } = new(nameof(ColleagueMayDoIt), "ASSIGN",
        "The colleague's role does not include this: deciders decide and review, second reviewers review, support workers support.", Design,
        c => Colleague(c) is not { } colleague || c.Input is not AssignCase { Function: { } function } || colleague.Roles.Any(r => Roles.Fills(r, function)));

    public static Rule OrganisationHasTheFunction { get; } = new(nameof(OrganisationHasTheFunction), "ASSIGN",
        "Your organisation was not asked for this in this case, or you do not have the case yourself.", Design,
        c => c.Input is not AssignCase { Function: { } function } || (Held(c.Facts, c.Actor, function).Any() && MayGive(c, function)));

    public static Rule ReviewerIsSomebodyElse { get; } = new(nameof(ReviewerIsSomebodyElse), "INV-16",
        "A decision is reviewed by somebody who did not take it, and did not refer the person.",
        "GRETA; domain 2.6",
        c => c.Input is not AssignCase { Function: CaseFunction.Reviewer, StaffId: { } staff }
            || (c.Facts.ReferrerId != staff && c.Facts.Legal.Decisions.Where(d => d.Status is not DecisionStatus.SentBack).All(d => d.DeciderId != staff)));

    public static Rule OrganisationGivesSupport { get; } = new(nameof(OrganisationGivesSupport), "SUPPORT",
        "This organisation does not take support requests for this country.", Design,
        c => c.Input is not RequestSupport { OrganisationId: { } id } || c.Organisations?.Find(id)?.SupportsFor.Contains(c.Facts.Profile) is true);

    public static Rule TaskIsOpen { get; } = new(nameof(TaskIsOpen), "TASK",
        "There is no open task like this in the case.", Design,
        c => c.Input is not FinishTask finish || c.Facts.Tasks.Any(t => t.Id == finish.TaskId && t.IsOpen));

    public static Rule TaskIsTheActors { get; } = new(nameof(TaskIsTheActors), "TASK",
        "This task is for somebody who has another part in the case.", Design,
        c => Task(c) is not { } task || c.Facts.Assignments.Any(a => a.IsActive && a.StaffId == c.Actor.StaffId && a.Function == task.Function));

    public static Rule TaskIsFinishedByHand { get; } = new(nameof(TaskIsFinishedByHand), "TASK",
        "This task ends when the step itself is recorded.", Design,
        c => Task(c) is not { } task || Capabilities.Task(task.Kind).DoneBy.Count == 0);

    /// <summary>Tasks that a supervisor of the organisation has, and not whoever holds the part (M16).</summary>
    public static IReadOnlyList<TaskKind> ForSupervisors => Capabilities.TasksOfSupervisors;

    public static bool IsForSupervisors(TaskKind kind) => ForSupervisors.Contains(kind);

    /// <summary>Is this open task the actor's to do?</summary>
    public static bool IsTheirs(CaseFacts facts, CaseTask task, Actor actor) => IsForSupervisors(task.Kind)
        ? Roles.Supervises(actor) && Held(facts, actor, task.Function).Any()
        : facts.IsHeldBy(actor.StaffId, task.Function);

    /// <summary>The request that the actor would take: the one that waits longest, of the function asked for when one is.</summary>
    internal static Assignment? Waiting(RuleContext c) => c.Facts.Assignments
        .Where(a => a.IsPending && a.OrganisationId == c.Actor.OrganisationId && c.Actor.Roles.Any(r => Roles.Fills(r, a.Function)))
        .Where(a => c.Input is not TakeCase { Function: { } function } || a.Function == function)
        .OrderBy(a => a.RequestedAt)
        .FirstOrDefault();

    /// <summary>What the actor's organisation holds of the function: a request, or an assignment.</summary>
    internal static IEnumerable<Assignment> Held(CaseFacts facts, Actor actor, CaseFunction function) =>
        facts.Assignments.Where(a => a.EndedAt is null && a.Function == function && a.OrganisationId == actor.OrganisationId);

    // A supervisor gives away what the organisation has; others what they have themselves, and deciders also the review of their decisions.
    private static bool MayGive(RuleContext c, CaseFunction function) =>
        Roles.Supervises(c.Actor)
        || c.Facts.Assignments.Any(a => a.IsActive && a.StaffId == c.Actor.StaffId
            && (a.Function == function || (a.Function is CaseFunction.Decider && function is CaseFunction.Reviewer)));

    private static StaffMember? Colleague(RuleContext c) =>
        c.Input is AssignCase { StaffId: { } id } && c.Staff?.Invoke(id) is { } member && member.OrganisationId == c.Actor.OrganisationId ? member : null;

    private static CaseTask? Task(RuleContext c) => c.Input is FinishTask finish ? c.Facts.Tasks.FirstOrDefault(t => t.Id == finish.TaskId) : null;
}
