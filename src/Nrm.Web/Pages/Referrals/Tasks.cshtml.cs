using Microsoft.AspNetCore.Mvc;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Referrals;

/// <summary>The seven sections of one referral, each with how far it is.</summary>
public sealed class TasksPage(Drafts drafts, Words words, TimeProvider time) : ReferralPage(drafts)
{
    public Guid Id { get; private set; }

    public ReferralDraft Draft { get; private set; } = null!;

    /// <summary>When it was saved and when it is deleted, localized.</summary>
    public string Kept { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid draftId)
    {
        if (await Open(draftId) is not { } draft)
        {
            return NotFound();
        }

        Id = draftId;
        Draft = new(draft.Fields);
        Kept = words["Last saved {0}. Deleted on {1} if it is not sent", words.Moment(draft.SavedAt, time.LocalTimeZone), words.Day(draft.DeleteOn)];
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid draftId)
    {
        if (await Open(draftId) is null)
        {
            return NotFound();
        }

        if (Posted.Of(Request.Form).Pressed == Posted.Discard)
        {
            await Drafts.Delete(Actor, draftId, Cancel);
            Say(words["The draft was deleted."]);
        }

        return LocalRedirect(ReferralLinks.Start);
    }
}
