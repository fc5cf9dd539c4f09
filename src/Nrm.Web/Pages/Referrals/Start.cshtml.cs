using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Referrals;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Referrals;

/// <summary>Where a referral begins, and where those that were begun are found again.</summary>
public sealed class StartPage(Drafts drafts, Words words, TimeProvider time) : ReferralPage(drafts)
{
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Whether this user has read what comes before the first referral.</summary>
    public bool ReadBefore { get; private set; }

    public async Task OnGet()
    {
        ReadBefore = BeforeRead.By(HttpContext, Actor.StaffId);
        var lines = new List<Line>();
        foreach (var draft in (await Drafts.List(Actor, Cancel)).Where(d => d.Place.CaseId is null))
        {
            // How far it is stands in the content: opening it is recorded, as everywhere.
            if (draft.Place.Form == ReferralForm.Code && await Open(draft.Id) is { } whole)
            {
                var done = new ReferralDraft(whole.Fields).Done;
                lines.Add(new(words["Referral begun on {0}", words.Moment(draft.StartedAt, time.LocalTimeZone)], Address(draft.Id), Hint(draft), words["{0} of {1} sections done", done, ReferralForm.Sections.Count]));
            }
            else if (draft.Place.Form == ReportSignal.Declares.Name)
            {
                lines.Add(new(words["Report begun on {0}", words.Moment(draft.StartedAt, time.LocalTimeZone)], ReferralLinks.Signal(draft.Id), Hint(draft), words["Not sent"]));
            }
        }

        Lines = lines;
    }

    /// <summary>Begins a report, so that what is typed is kept from its first word.</summary>
    public async Task<IActionResult> OnPost()
    {
        var begun = await Drafts.Save(Actor, null, new DraftPlace(ReportSignal.Declares.Name), new Dictionary<string, string[]>(), cancel: Cancel);
        return begun.IsDone(out var line, out _) ? LocalRedirect(ReferralLinks.Signal(line.Id)) : Full();
    }

    private LocalRedirectResult Full()
    {
        Say(words["You have as many drafts as there can be. Send or delete one first."]);
        return LocalRedirect(ReferralLinks.Start);
    }

    private string Hint(DraftLine draft) =>
        words["Last saved {0}. Deleted on {1} if it is not sent", words.Moment(draft.SavedAt, time.LocalTimeZone), words.Day(draft.DeleteOn)];

    /// <param name="Status">Localized, as all of it.</param>
    public sealed record Line(string Title, string Address, string Hint, string Status);
}
