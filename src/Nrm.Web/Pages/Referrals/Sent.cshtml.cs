using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Referrals;

/// <summary>It has arrived: its number, what follows by when, and who has it. It can be opened again, and printed, for it holds nothing about the person.</summary>
public sealed class SentPage(CaseRecords door, Drafts drafts, Words words) : ReferralPage(drafts)
{
    public CaseOverviewView View { get; private set; } = null!;

    public IReadOnlyList<CaseClock> Clocks => [.. View.Facts.Clocks.Where(c => c.IsOpen).OrderBy(c => c.DueOn)];

    public string Title => View.Facts.Entry switch
    {
        EntryRoute.Signal => words["Report received"],
        EntryRoute.AnonymousNotification => words["Notification sent"],
        EntryRoute.SupportOnly => words["Request for help sent"],
        _ => words["Referral sent"],
    };

    public string Next => View.Facts.Entry switch
    {
        EntryRoute.Signal => words["Meet the person when it is safe, and record the first contact in the case."],
        EntryRoute.AnonymousNotification => words["Nothing more is asked of the person. Help stays open to them."],
        EntryRoute.SupportOnly => words["Emergency help is offered now. The person can agree to a referral at any time."],
        _ => words["Emergency help is offered now. The authority takes the case and decides first whether there are reasonable grounds."],
    };

    public async Task<IActionResult> OnGet(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        View = view;
        return Page();
    }
}
