using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Work;

/// <summary>
/// Where a task is done: the form of the step that ends it, the part of the case where the choice of a step is made, or, for what is ticked
/// off by hand, the task's own page.
/// </summary>
public static class TaskPlace
{
    /// <summary>The step that ends a task of the kind; null where none does, or one of several.</summary>
    public static string? StepOf(TaskKind kind) => Capabilities.Task(kind).DoneBy is [var step] ? step.Name : null;

    /// <summary>True for tasks that no step ends: whoever did the work says so.</summary>
    public static bool IsTickedOff(TaskKind kind) => Capabilities.Task(kind).DoneBy.Count == 0;

    /// <summary>For somebody who has the part in the case that the task is for.</summary>
    public static string Of(Guid caseId, Guid taskId, TaskKind kind) =>
        StepOf(kind) is { } useCase ? StepList.Find(useCase)?.AddressIn(caseId) ?? CaseLinks.Overview(caseId)
        : IsTickedOff(kind) ? WorkLinks.Task(caseId, taskId)
        : CapabilityPages.For(Capabilities.All.First(c => c.Tasks.Any(t => t.Kind == kind))).Tabs[0].Address(caseId);

    /// <summary>What waits in a queue is taken first, or given to a colleague by those who take nothing; what others do is looked at in the case.</summary>
    public static string Of(WorkItem item, WorkWanted list, Actor actor) => list switch
    {
        WorkWanted.ToDo when item.Waiting => StepList.Find(MayTake(actor) ? "take" : "assign")!.AddressIn(item.CaseId),
        WorkWanted.ToDo => Of(item.CaseId, item.TaskId, item.Kind),
        _ => CaseLinks.Overview(item.CaseId),
    };

    /// <summary>False for supervisors: they give cases to colleagues and take none.</summary>
    private static bool MayTake(Actor actor) => actor.Roles.Any(r => Enum.GetValues<CaseFunction>().Any(f => Roles.Fills(r, f)));
}
