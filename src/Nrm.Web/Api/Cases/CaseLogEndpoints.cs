using Nrm.Casework.Access;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Cases;

/// <summary>What happened in a case, and who looked at it.</summary>
public static class CaseLogEndpoints
{
    public static void MapCaseLogs(this IEndpointRouteBuilder app)
    {
        app.MapGet("/cases/{caseId:guid}/timeline", Timeline).WithName("read-timeline").Produces<TimelineBody>();
        app.MapGet("/cases/{caseId:guid}/access-log", ReadAccessLog).WithName("read-access-log").Produces<AccessLogBody>()
            .WithMetadata(new TakesQuery(["before"]));
    }

    private static async Task<IResult> Timeline(HttpContext context, Guid caseId, Looks looks, CancellationToken cancel) =>
        Answer.From(await looks.At(Caller.Of(context), caseId, new Timeline(), Call.Of(context), cancel), events =>
            Answer.Json(new TimelineBody(caseId, [.. events.Select(EventBody.From)])));

    private static async Task<IResult> ReadAccessLog(HttpContext context, Guid caseId, Looks looks, CancellationToken cancel)
    {
        var before = new Query(context.Request, "before").Instant("before");
        return Answer.From(await looks.At(Caller.Of(context), caseId, new AccessLogView(before), Call.Of(context), cancel), lines =>
            Answer.Json(new AccessLogBody(caseId, [.. lines.Select(AccessLineBody.From)], lines.Count < AccessLogView.Lines ? null : lines[^1].At)));
    }
}

public sealed record TimelineBody(Guid CaseId, IReadOnlyList<EventBody> Events);

public sealed record EventBody(Guid EventId, DateTime At, DateOnly On, Guid StaffId, Guid OrganisationId, string UseCase, IReadOnlyList<StepBody> Steps, IReadOnlyList<SealedRevision> Sealed)
{
    public static EventBody From(CaseEvent happened) => new(
        happened.Id, happened.At, happened.On, happened.StaffId, happened.OrganisationId, happened.UseCase,
        [.. happened.Steps.Select(s => new StepBody(s.Track.Code, s.Trigger, s.From, s.To))], happened.Sealed);
}

public sealed record StepBody(string Track, string Trigger, string From, string To);

/// <param name="Next">Ask again with before set to this for older lines; null when there are none.</param>
public sealed record AccessLogBody(Guid CaseId, IReadOnlyList<AccessLineBody> Lines, DateTime? Next);

/// <param name="Why">The code of why it was allowed or refused.</param>
/// <param name="OfTheTeam">False when this person has no part in the case now.</param>
public sealed record AccessLineBody(
    DateTime At, string Kind, string Subject, string Outcome, Guid? StaffId, string? Staff, string? Organisation, string? Why, string? Purpose,
    IReadOnlyList<string> Sections, bool OfTheTeam)
{
    public static AccessLineBody From(AccessLogLine line) => new(
        line.At, line.Kind, line.Subject, Codes.Of(line.Outcome), line.StaffId, line.Staff, line.Organisation, line.Explanation, line.Purpose, line.Sections, line.OfTheTeam);
}
