using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Api;
using Nrm.Web.Language;
using Nrm.Web.Pages.Access;
using Nrm.Web.Pages.Work;

namespace Nrm.Web.Pages;

/// <summary>What pages send that is no page: ending and keeping a session, and the language. All are posts with a token of the page.</summary>
public static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet(WorkLinks.Home, () => Results.LocalRedirect(WorkLinks.MyWork)).RequireAuthorization(Policies.Staff);
        pages.MapPost(AccessLinks.SignOut, Leave).RequireAuthorization(Policies.Staff);
        pages.MapDrafts();
        pages.MapPost(AccessLinks.Stay, (Delegate)Stay).RequireAuthorization(Policies.Staff);
        pages.MapPost(AccessLinks.Language, Choose).AllowAnonymous();
        pages.MapGet(NameLinks.Pattern, Names).WithMetadata(new SameForEverybodyAttribute()).AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
    }

    /// <summary>Ends the session and empties what the browser kept.</summary>
    private static async Task<IResult> Leave(HttpContext context, Sessions sessions)
    {
        await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context);
        await sessions.SignOut(Caller.Of(context), context.TraceIdentifier, context.RequestAborted);
        SessionCookie.Clear(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Results.LocalRedirect(AccessLinks.SignIn);
    }

    /// <summary>Using the session is all it takes; a browser without scripts is sent to its work.</summary>
    private static async Task<IResult> Stay(HttpContext context)
    {
        await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context);
        return context.Request.Headers.XRequestedWith == "fetch" ? Results.NoContent() : Results.LocalRedirect(WorkLinks.MyWork);
    }

    /// <summary>What fields suggest. Whoever asks with the address of an older page gets nothing: the field is one to type into.</summary>
    private static IResult Names(string kind, string language, string version, Languages languages, Words words)
    {
        if (languages.Find(language) is not { } asked)
        {
            return Results.NotFound();
        }

        // The address says which language, not the browser: the answer is kept for everybody who reads this one.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (asked.Formats, asked.Culture);
        return NameList.Of(kind, words) is { } list && list.Version == version ? Results.Text(list.Text) : Results.NotFound();
    }

    private static async Task<IResult> Choose(HttpContext context, Languages languages)
    {
        await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (languages.Find(form["_language"]) is { } chosen)
        {
            context.Response.Cookies.Append(Languages.Cookie, chosen.Tag, new CookieOptions
            {
                Path = "/", HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromDays(365),
            });
        }

        return Results.LocalRedirect(SignInAgain.Safe(form["_back"]));
    }
}
