using Nrm.Casework.Access;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Work;

/// <summary>The caller's tasks and deadlines.</summary>
public static class WorkEndpoints
{
    public static void MapWork(this IEndpointRouteBuilder app) => app.MapGet("/work", List).WithName("list-work").Produces<WorkBody>();

    private static async Task<IResult> List(HttpContext context, WorkLists work, CancellationToken cancel) =>
        Answer.From(await work.Find(Caller.Of(context), Call.Of(context), cancel), work => Answer.Json(new WorkBody([.. work.Items.Select(WorkItemBody.From)])));
}

public sealed record WorkBody(IReadOnlyList<WorkItemBody> Items);

/// <param name="Clock">The legal clock behind the task, e.g. C03.</param>
/// <param name="Waiting">True when nobody of the organisation has taken the case.</param>
public sealed record WorkItemBody(
    Guid CaseId, string Reference, string MainState, bool Child, Guid TaskId, string Kind, string? Clock, DateOnly? DueOn, bool Waiting, string Why)
{
    public static WorkItemBody From(WorkItem item) => new(
        item.CaseId, item.Reference, item.MainState.ToString(), item.Child, item.TaskId, item.Kind.Code, item.Clock?.ToString()[..3], item.DueOn, item.Waiting, item.Why.ToString());
}
