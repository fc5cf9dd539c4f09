using Microsoft.AspNetCore.Antiforgery;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Web.Access;
using Nrm.Web.Api;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages;

/// <summary>Keeps what is being typed, as it is typed, while it is typed.</summary>
public static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder app) => app.MapPost(DraftLinks.Save, Save).RequireAuthorization(Policies.Staff);

    private static async Task<IResult> Save(HttpContext context, Drafts drafts, KnownForms known, TimeProvider time, Words words, CancellationToken cancel)
    {
        await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context);
        var posted = Posted.Of(await context.Request.ReadFormAsync(cancel));
        if (known.PlaceOf(posted) is not { } place)
        {
            return Results.BadRequest();
        }

        var actor = Caller.Of(context);
        return (await drafts.Save(actor, place.DraftId, place.Place, posted.Fields, known.Over(place.Place, posted), cancel)).IsDone(out _, out var refusal)
            ? Results.Text(words.Time(TimeOnly.FromTimeSpan(time.GetLocalNow().TimeOfDay)))
            : refusal is Refusal.Invalid ? Results.StatusCode(StatusCodes.Status413PayloadTooLarge) : Results.NotFound();
    }
}
