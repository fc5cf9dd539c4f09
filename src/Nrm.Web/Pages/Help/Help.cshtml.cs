using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Records.Staff;
using Nrm.Web.Settings;

namespace Nrm.Web.Pages.Help;

/// <summary>Whom to call and how it is done; reachable without signing in.</summary>
[AllowAnonymous]
public sealed class HelpPage(HostSettings settings) : PageModel
{
    public DutyContacts Contacts => settings.Contacts;

    public bool IsSignedIn => HttpContext.Features.Get<SignedIn>() is not null;

    public bool IsDemonstration => settings.IsDemonstration;
}
