using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Referrals;

/// <summary>It has arrived: its number, what follows by when, and who has it. It can be opened again, and printed, for it holds nothing about the person.</summary>
public sealed class SentPage(Looks looks, Words words) : CasePage(looks)
{
    public CaseOverviewView View => Frame.View;

    public IReadOnlyList<CaseClock> Clocks => [.. View.Facts.Clocks.Where(c => c.IsOpen).OrderBy(c => c.DueOn)];

    public string Title => View.Facts.Entry switch
    {
        EntryRoute.Signal => words["Report received"],
        EntryRoute.AnonymousNotification => words["Notification sent"],
        EntryRoute.SupportOnly => words["Request for help sent"],
        EntryRoute.Referral or EntryRoute.Screening => words["Referral sent"],
    };

    public string Next => View.Facts.Entry switch
    {
        EntryRoute.Signal => words["Meet the person when it is safe, and record the first contact in the case."],
        EntryRoute.AnonymousNotification => words["Nothing more is asked of the person. Help stays open to them."],
        EntryRoute.SupportOnly => words["Emergency help is offered now. The person can agree to a referral at any time."],
        EntryRoute.Referral or EntryRoute.Screening => words["Emergency help is offered now. The authority takes the case and decides first whether there are reasonable grounds."],
    };

    protected override async Task<IActionResult?> Before(PageHandlerExecutingContext context) => ReferralPage.NotFor(Actor, HttpContext) ?? await base.Before(context);
}
