using Nrm.Casework.Referrals;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Cases;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Referrals;

/// <summary>What brings a case into being.</summary>
public static class ReferralEndpoints
{
    public static void MapReferrals(this IEndpointRouteBuilder app)
    {
        app.MapPost("/referrals", (HttpContext context, Changes changes, CancellationToken cancel) =>
                Open<SubmitReferral>(context, changes, (referral, today) => [.. ReferralWarnings.Of(referral, today).Select(warning => warning.ToString())], cancel))
            .WithName(SubmitReferral.Declares.Name).Takes(typeof(SubmitReferral)).Produces<ChangedBody>(StatusCodes.Status201Created);
        app.MapPost("/signals", (HttpContext context, Changes changes, CancellationToken cancel) =>
                Open<ReportSignal>(context, changes, (_, _) => [], cancel))
            .WithName(ReportSignal.Declares.Name).Takes(typeof(ReportSignal)).Produces<ChangedBody>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> Open<T>(HttpContext context, Changes changes, Func<T, DateOnly, IReadOnlyList<string>> warnings, CancellationToken cancel) where T : UseCase
    {
        var call = Call.Of(context);
        var input = await JsonBody.Read<T>(context, cancel);
        var today = DateOnly.FromDateTime(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        return Answer.From(await changes.Make(Caller.Of(context), null, input, call, cancel), changed => Answer.Versioned(
            ChangedBody.From(changed, null) with { Warnings = warnings(input, today) is { Count: > 0 } some ? some : null },
            changed.Version, StatusCodes.Status201Created, $"{ApiEndpoints.Base}/cases/{changed.CaseId}"));
    }
}
