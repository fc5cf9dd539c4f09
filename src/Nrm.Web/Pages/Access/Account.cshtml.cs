using Microsoft.AspNetCore.Mvc;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Access;

/// <summary>One's own account: language, where one is signed in, and the ways to password and authenticator.</summary>
public sealed class AccountPage(Sessions sessions, Words words) : StaffPage
{
    private const string Others = "others";

    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    public async Task OnGet() => Sessions = await sessions.List(Actor, HttpContext.TraceIdentifier, Cancel);

    public async Task<IActionResult> OnPost()
    {
        var pressed = Posted.Of(Request.Form).Pressed;
        var running = await sessions.List(Actor, HttpContext.TraceIdentifier, Cancel);
        var ended = running.Where(s => !s.Current && (pressed == Others || s.Id.ToString() == pressed)).ToList();
        foreach (var session in ended)
        {
            await sessions.End(Actor, session.Id, HttpContext.TraceIdentifier, Cancel);
        }

        Say(ended.Count == 0 ? words["That session was over already."] : words["{0} sessions were ended.", ended.Count]);
        return LocalRedirect(AccessLinks.Account);
    }
}
