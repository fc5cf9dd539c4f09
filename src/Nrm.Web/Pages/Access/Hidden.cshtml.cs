using Microsoft.AspNetCore.Authorization;
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
public sealed class HiddenPage(StaffAccounts accounts) : PageModel
{
    public async Task OnGet()
    {
        if (HttpContext.Features.Get<SignedIn>() is not null)
        {
            await accounts.SignOut(Caller.Of(HttpContext), HttpContext.TraceIdentifier, HttpContext.RequestAborted);
        }

        SessionCookie.Clear(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
    }
}
