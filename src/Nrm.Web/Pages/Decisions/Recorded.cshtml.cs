using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Profiles;
using Nrm.Casework.Reflection;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

/// <summary>The last decision of the case is recorded: what happens now, by when. Can be opened again later; it opens no section.</summary>
public sealed class RecordedPage(Looks looks, Words words) : CasePage(looks)
{
    public DecisionFact Decision { get; private set; } = null!;

    public Guid Reader => Actor.StaffId;

    public bool Proposed => Decision.Status is DecisionStatus.Proposed;

    public ReflectionFact? Period => Facts.At(Track.Reflection).IsIn(Casework.Reflection.ReflectionTrack.Live) ? Facts.Legal.Reflection : null;

    public CaseClock? Clock(ClockKind kind) => Facts.RunningClock(kind);

    public LegalValue? ReviewWindow => LegalTest.ReviewWindow(CountryProfiles.InForce(Facts.Profile, Today, Facts.SubPopulation), words);

    public IActionResult OnGet()
    {
        if (Facts.LastDecision is not { } last)
        {
            return LocalRedirect(DecisionLinks.Decisions(CaseId));
        }

        Decision = last;
        return Page();
    }
}
