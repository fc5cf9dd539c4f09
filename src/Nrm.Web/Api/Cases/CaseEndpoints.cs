using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Cases;

/// <summary>Finding and reading cases.</summary>
public static class CaseEndpoints
{
    private static readonly string[] Filters =
        ["mine", "reference", "mainState", "track", "trackState", "organisation", "dueBefore", "pageSize", "cursor"];

    public static void MapCases(this IEndpointRouteBuilder app)
    {
        app.MapGet("/cases", List).WithName("list-cases").Produces<CaseListBody>().WithMetadata(new TakesQuery(Filters));
        app.MapGet("/cases/{caseId:guid}", Read).WithName("read-case").Produces<OverviewBody>();
        app.MapGet("/cases/{caseId:guid}/sections/{section}", Section).WithName("read-section").Produces<SectionBody>()
            .WithMetadata(new TakesQuery(["purpose", "history"]));
    }

    private static async Task<IResult> List(HttpContext context, Search search, CancellationToken cancel)
    {
        var query = new Query(context.Request, Filters);
        var track = query.One("track", Track.All);
        if (query.Text("trackState") is not null && track is null)
        {
            throw InputRefusedException.At("track", "Say of which track the state is.");
        }

        var criteria = new CaseCriteria
        {
            Mine = query.Flag("mine"),
            Reference = query.Text("reference"),
            MainState = query.Code<MainState>("mainState"),
            Track = track,
            TrackState = query.Text("trackState"),
            OrganisationId = query.Id("organisation"),
            DueBefore = query.Day("dueBefore"),
            After = PageCursor.Read(query.Text("cursor")),
            PageSize = query.Number("pageSize") is not { } size ? 50 : size is >= 1 and <= 200 ? size : throw InputRefusedException.At("pageSize", "Give 1 to 200."),
        };
        return Answer.From(await search.Find(Caller.Of(context), criteria, Call.Of(context), cancel), found =>
            Answer.Json(new CaseListBody([.. found.Cases.Select(c => FactsBody.From(c.Facts, c.Why.ToString()))], PageCursor.Write(found.Next))));
    }

    private static async Task<IResult> Read(HttpContext context, Guid caseId, Looks looks, CancellationToken cancel) =>
        Answer.From(await looks.At(Caller.Of(context), caseId, new CaseOverview(), Call.Of(context), cancel), view =>
            Answer.Versioned(OverviewBody.From(view), view.Facts.Version));

    private static async Task<IResult> Section(HttpContext context, Guid caseId, string section, Looks looks, CancellationToken cancel)
    {
        var query = new Query(context.Request, "purpose", "history");
        if (Sections.Find(section) is not { } known)
        {
            return new ProblemResult(Problems.NotFound);
        }

        var outcome = await looks.At(Caller.Of(context), caseId, new SectionView(known, query.Flag("history")), Call.Of(context, query.Text("purpose")), cancel);
        return Answer.From(outcome, documents => Answer.Json(SectionBody.From(caseId, known, documents)));
    }
}
