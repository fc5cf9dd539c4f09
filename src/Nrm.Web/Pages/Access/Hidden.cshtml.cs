using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Api;

namespace Nrm.Web.Pages.Access;

/// <summary>
/// What stands on the screen after it was hidden: nothing that says which program it was. Asking for it ends the session at once, so that going
/// back meets the sign-in; the session's cookie goes along from this site's own pages only.
/// </summary>
[AllowAnonymous]
public sealed class HiddenPage(Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnGet()
    {
        if (Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal))
        {
            // A browser that guesses where its user goes next: not asked for yet, and an answer that it would keep must not be one.
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        if (HttpContext.Features.Get<SignedIn>() is not null)
        {
            await sessions.SignOut(Caller.Of(HttpContext), HttpContext.TraceIdentifier, HttpContext.RequestAborted);
        }

        // Not where none came along: a link on another site sends no cookie, and an answer that clears it would end the session for the browser.
        if (SessionCookie.Read(Request) is not null)
        {
            SessionCookie.Clear(HttpContext);
            Response.Headers["Clear-Site-Data"] = "\"cache\"";
        }

        return Page();
    }

    /// <summary>Who only asks whether the address exists does not hide the screen.</summary>
    public void OnHead()
    {
    }
}
