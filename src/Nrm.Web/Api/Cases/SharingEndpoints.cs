using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Cases;

/// <summary>What may leave a case, and the one thing that enforcement may be told.</summary>
public static class SharingEndpoints
{
    public static void MapSharing(this IEndpointRouteBuilder app)
    {
        app.MapPost("/cases/{caseId:guid}/share", Share).WithName("share").Takes(typeof(Disclosure)).Produces<SharedBody>();
        app.MapPost("/removal-bar", RemovalBar).WithName("ask-removal-bar").Takes(typeof(RemovalBarRequest)).Produces<RemovalBar>();
    }

    private static async Task<IResult> Share(HttpContext context, Guid caseId, Sharing sharing, CancellationToken cancel)
    {
        var call = Call.Of(context);
        var disclosure = await JsonBody.Read<Disclosure>(context, cancel);
        return Answer.From(await sharing.Disclose(Caller.Of(context), caseId, disclosure, call, cancel), left =>
            Answer.Json(new SharedBody(left.Receipt, left.Recipient, left.Purpose, [.. left.Documents.Select(DocumentBody.From)])));
    }

    private static async Task<IResult> RemovalBar(HttpContext context, Sharing sharing, CancellationToken cancel)
    {
        var call = Call.Of(context);
        var request = await JsonBody.Read<RemovalBarRequest>(context, cancel);
        return Answer.From(await sharing.Disclose(Caller.Of(context), request, call, cancel), bar => Answer.Json(bar));
    }
}

/// <param name="Receipt">The audit entry that records this disclosure.</param>
public sealed record SharedBody(Guid Receipt, string Recipient, string Purpose, IReadOnlyList<DocumentBody> Documents);
