using Microsoft.AspNetCore.Mvc;
using Nrm.Records.Drafts;

namespace Nrm.Web.Pages.Referrals;

/// <summary>Read once before the first referral.</summary>
public sealed class BeforePage(Drafts drafts) : ReferralPage(drafts)
{
    public IActionResult OnPost()
    {
        BeforeRead.Note(HttpContext, Actor.StaffId);
        return LocalRedirect(ReferralLinks.Find);
    }
}
