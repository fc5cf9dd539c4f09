using Microsoft.AspNetCore.Mvc;
using Nrm.Records;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Access;

/// <summary>Changes the own password or authenticator, with password and code once more: a screen left open is not enough for it. All sessions end.</summary>
[SignInLimit]
public sealed class OwnProofPage(Credentials credentials, Words words) : StaffPage
{
    public FormState Form { get; private set; } = FormState.Empty;

    public bool ForPassword { get; private set; }

    /// <summary>Null until a new authenticator is made.</summary>
    public Enrolled? Done { get; private set; }

    public void OnGet(string what) => ForPassword = what == "password";

    public async Task<IActionResult> OnPost(string what, string? password, string? code, string? newPassword)
    {
        ForPassword = what == "password";
        var digits = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        var outcome = ForPassword
            ? await credentials.ChangePassword(Actor, password ?? "", digits, newPassword ?? "", HttpContext.TraceIdentifier, Cancel)
            : await credentials.RenewSecondFactor(Actor, password ?? "", digits, HttpContext.TraceIdentifier, Cancel);
        if (outcome.IsDone(out var enrolled, out var refusal))
        {
            SessionCookie.Clear(HttpContext);
            if (!ForPassword)
            {
                Done = enrolled;
                return Page();
            }

            Say(words["Your password was changed and all your sessions were ended. Sign in with the new one."]);
            return LocalRedirect(AccessLinks.SignIn);
        }

        IReadOnlyDictionary<string, string[]>? errors = refusal switch
        {
            Refusal.Invalid invalid => words.Of(invalid.Errors),
            Refusal.Denied denied => new Dictionary<string, string[]> { ["password"] = [words.Of(denied.Sentence)] },
            _ => null,
        };
        if (errors is null)
        {
            return NotFound();
        }

        Form = FormState.Empty with { Errors = errors };
        return Page();
    }
}
