using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Records;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Access;

/// <summary>Takes up an invitation: for a new account, a new password or a new authenticator. The secret is shown once, on this answer.</summary>
[AllowAnonymous]
[SignInLimit]
public sealed class EnrolPage(Credentials credentials, Words words) : PageModel
{
    public FormState Form { get; private set; } = FormState.Empty;

    /// <summary>Null until it is done.</summary>
    public Enrolled? Done { get; private set; }

    public async Task<IActionResult> OnPost(string? invitation, string? password, string? code, CancellationToken cancel)
    {
        var digits = string.IsNullOrWhiteSpace(code) ? null : string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        if ((await credentials.Enrol(new Enrolment(invitation?.Trim() ?? "", password ?? "", digits), HttpContext.TraceIdentifier, cancel)).IsDone(out var enrolled, out var refusal))
        {
            Done = enrolled;
        }
        else
        {
            Form = refusal is Refusal.Invalid { Errors: var errors }
                ? Wrong("password", words.Of(errors.First().Value[0]))
                : Wrong("invitation", words["This invitation does not work, or the password or code beside it is not right. Check what you pasted; an invitation works once and for 72 hours."]);
        }

        return Page();
    }

    private static FormState Wrong(string field, string sentence) => FormState.Empty with { Errors = new Dictionary<string, string[]> { [field] = [sentence] } };
}
