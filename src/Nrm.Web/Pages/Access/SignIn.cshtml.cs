using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Demonstration;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Api.Answers;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Settings;

namespace Nrm.Web.Pages.Access;

/// <summary>Name, password and code in one step; one answer to whatever is wrong with them. In a demonstration also its accounts, to enter with one button.</summary>
[AllowAnonymous]
[SignInLimit]
public sealed class SignInPage(SignIns signIns, Sessions sessions, StaffOptions options, HostSettings settings, Words words) : PageModel
{
    [BindProperty(Name = SignInAgain.ReturnField, SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty(Name = SignInAgain.EndedField, SupportsGet = true)]
    public string? Ended { get; set; }

    public FormState Form { get; private set; } = FormState.Empty;

    public DutyContacts Contacts => settings.Contacts;

    /// <summary>None outside a demonstration.</summary>
    public IReadOnlyList<DemonstrationUser> Demonstration { get; } = settings.IsDemonstration ? DemonstrationUsers.Read(settings.DataFolder)?.Users ?? [] : [];

    /// <summary>Why somebody stands here who was inside a moment ago; null for whoever comes by themselves, and for what the program never wrote into the address.</summary>
    public string? Why => Ended switch
    {
        SignInAgain.Unused => words["You were signed out because NRM was not used for {0} minutes. What you had typed in a form is kept: sign in to go on where you were.", (int)options.IdleLimit.TotalMinutes],
        SignInAgain.Over => words["Your session is over. Sign in to go on where you were."],
        _ => null,
    };

    public IActionResult OnGet() => HttpContext.Features.Get<SignedIn>() is null ? Page() : LocalRedirect(SignInAgain.Safe(Back));

    public async Task<IActionResult> OnPost(string? userName, string? password, string? code, CancellationToken cancel)
    {
        var missing = new Dictionary<string, string[]>();
        Demand(missing, nameof(userName), userName, words["Enter your user name"]);
        Demand(missing, nameof(password), password, words["Enter your password"]);
        Demand(missing, nameof(code), code, words["Enter the code that your authenticator shows"]);
        if (missing.Count > 0)
        {
            return Again(userName, missing);
        }

        var digits = string.Concat(code!.Where(c => !char.IsWhiteSpace(c)));
        return await Enter(userName!.Trim(), password!, digits, cancel)
            ?? Again(userName, new Dictionary<string, string[]> { [nameof(userName)] = [words["The user name, password or code is not right. Wait for a new code and try again."]] });
    }

    /// <summary>Enters as an invented account. There is no such button, and no such account, outside a demonstration.</summary>
    public async Task<IActionResult> OnPostAs(string? account, CancellationToken cancel)
    {
        if (Demonstration.FirstOrDefault(u => u.UserName == account) is not { } user)
        {
            return NotFound();
        }

        // Codes follow the real clock, whatever day the demonstration believes it is.
        return await Enter(user.UserName, user.Password, user.CodeNow(TimeProvider.System), cancel)
            ?? Again(user.UserName, new Dictionary<string, string[]> { ["userName"] = [words["The user name, password or code is not right. Wait for a new code and try again."]] });
    }

    private async Task<IActionResult?> Enter(string userName, string password, string code, CancellationToken cancel)
    {
        NewSession? session;
        try
        {
            session = await signIns.SignIn(userName, password, code, Request.Headers.UserAgent.ToString(), HttpContext.TraceIdentifier, cancel);
        }
        catch (PasswordsBusyException)
        {
            Failures.SayWhenAgain(HttpContext);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Again(userName, new Dictionary<string, string[]> { [nameof(userName)] = [words["Many people are signing in at this moment. Wait a few seconds and try again."]] });
        }

        if (session is null)
        {
            return null;
        }

        if (HttpContext.Features.Get<SignedIn>() is { } before)
        {
            await sessions.SignOut(before.Actor, HttpContext.TraceIdentifier, cancel);
        }

        SessionCookie.Write(HttpContext, session.AccessToken);
        return LocalRedirect(SignInAgain.Safe(Back));
    }

    private static void Demand(Dictionary<string, string[]> missing, string field, string? typed, string sentence)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            missing[field] = [sentence];
        }
    }

    /// <summary>The name is kept; password and code are typed again.</summary>
    private PageResult Again(string? userName, Dictionary<string, string[]> errors)
    {
        Form = new FormState(new Dictionary<string, string[]> { ["userName"] = [userName ?? ""] }, errors);
        return Page();
    }
}
