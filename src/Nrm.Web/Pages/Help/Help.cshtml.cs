using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Web.Host;

namespace Nrm.Web.Pages.Help;

/// <summary>Whom to call and how it is done; reachable without signing in.</summary>
[AllowAnonymous]
public sealed class HelpPage(HostSettings settings) : PageModel
{
    public DutyContacts Contacts => settings.Contacts;

    public bool IsDemonstration => settings.IsDemonstration;
}
