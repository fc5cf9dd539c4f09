using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Demonstration;
using Nrm.Web.Settings;

namespace Nrm.Web.Pages.Demonstration;

/// <summary>What to try in a demonstration, and with whom. Does not exist elsewhere.</summary>
[AllowAnonymous]
public sealed class TourPage(HostSettings settings) : PageModel
{
    private DemonstrationTour _tour = new([]);
    private IReadOnlyList<DemonstrationUser> _users = [];

    public IActionResult OnGet()
    {
        if (!settings.IsDemonstration)
        {
            return NotFound();
        }

        (_tour, _users) = (DemonstrationTour.Read(settings.DataFolder), DemonstrationUsers.Read(settings.DataFolder)?.Users ?? []);
        return Page();
    }

    public TourCase? Case(string key) => _tour.Find(key);

    /// <summary>A way in: as whom, and to which page.</summary>
    public TourEntry? Enter(string userName, string back) => _users.FirstOrDefault(u => u.UserName == userName) is { } user ? new TourEntry(user, back) : null;
}

/// <param name="Back">Where one is after signing in.</param>
public sealed record TourEntry(DemonstrationUser User, string Back);
