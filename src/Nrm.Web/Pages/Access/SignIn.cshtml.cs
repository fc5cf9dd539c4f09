using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Access;

/// <summary>Name, password and code in one step; one answer to whatever is wrong with them.</summary>
[AllowAnonymous]
public sealed class SignInPage(StaffAccounts accounts, Words words) : PageModel
{
    [BindProperty(Name = SignInAgain.ReturnField, SupportsGet = true)]
    public string? Back { get; set; }

    public FormState Form { get; private set; } = FormState.Empty;

    public IActionResult OnGet() => HttpContext.Features.Get<SignedIn>() is null ? Page() : LocalRedirect(SignInAgain.Safe(Back));

    public async Task<IActionResult> OnPost(string? userName, string? password, string? code, CancellationToken cancel)
    {
        var digits = code is null ? null : string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        var session = await accounts.SignIn(userName?.Trim(), password, digits, Request.Headers.UserAgent.ToString(), HttpContext.TraceIdentifier, cancel);
        if (session is null)
        {
            Form = new FormState(
                new Dictionary<string, string[]> { ["userName"] = [userName ?? ""] },
                new Dictionary<string, string[]> { ["userName"] = [words["The user name, password or code is not right. Wait for a new code and try again."]] });
            return Page();
        }

        SessionCookie.Write(HttpContext, session.AccessToken);
        return LocalRedirect(SignInAgain.Safe(Back));
    }
}
