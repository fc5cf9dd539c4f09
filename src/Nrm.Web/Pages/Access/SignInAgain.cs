using Microsoft.AspNetCore.Http.Extensions;
using Nrm.Records.Drafts;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Work;

namespace Nrm.Web.Pages.Access;

/// <summary>
/// Sends somebody without a running session to the sign-in page, and back afterwards to where they were. A form that came too late is kept
/// as the draft of whose session it was: they find it again after signing in, and nobody else ever does.
/// </summary>
public static class SignInAgain
{
    public const string ReturnField = "back";

    /// <summary>Says on the sign-in page that a session was there and is over.</summary>
    public const string EndedField = "ended";

    /// <summary>The value of <see cref="EndedField"/> for a session that nobody used.</summary>
    public const string Unused = "unused";

    /// <summary>The value of <see cref="EndedField"/> for one that ended otherwise.</summary>
    public const string Over = "yes";

    public static async Task Ask(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType)
        {
            await KeepLateForm(context);
        }

        if (request.Headers.XRequestedWith == "fetch")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var back = Safe(HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method) ? request.GetEncodedPathAndQuery() : "/");
        var query = new QueryString();
        query = back is Start ? query : query.Add(ReturnField, back);
        if (SessionCookie.Read(request) is { } token)
        {
            var unused = await context.RequestServices.GetRequiredService<SessionTokens>().WhoseWas(token, context.RequestAborted) is not null;
            query = query.Add(EndedField, unused ? Unused : Over);
        }

        context.Response.Redirect(AccessLinks.SignIn + query);
    }

    /// <summary>An address of this program, or the start: never another site, and nothing that is only sent and never shown.</summary>
    public static string Safe(string? back) =>
        back is { Length: > 1 and <= 300 } && back[0] == '/' && back[1] is not ('/' or '\\') && back.All(c => c is > ' ' and <= '~')
        && Uri.TryCreate($"http://localhost{back}", UriKind.Absolute, out var whole) && !OnlySent.Any(s => whole.AbsolutePath.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            ? back
            : Start;

    private const string Start = WorkLinks.MyWork;

    private static readonly string[] OnlySent = [AccessLinks.SignOut, AccessLinks.Stay, DraftLinks.Save, AccessLinks.Language, AccessLinks.Hidden, AccessLinks.SignIn];

    /// <summary>No token of the form is asked for: the cookie goes along from this site's own pages only, and nothing is shown or done.</summary>
    private static async Task KeepLateForm(HttpContext context)
    {
        var services = context.RequestServices;
        if (await services.GetRequiredService<SessionTokens>().WhoseWas(SessionCookie.Read(context.Request), context.RequestAborted) is not { } ended)
        {
            return;
        }

        var posted = Posted.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        var known = services.GetRequiredService<KnownForms>();
        if (known.PlaceOf(posted) is { } place)
        {
            await services.GetRequiredService<Drafts>().Keep(
                ended, place.Place, posted.Fields, place.DraftId, known.Over(place.Place, posted), context.RequestAborted);
        }
    }
}
