using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Profiles;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

/// <summary>The last decision of the case is recorded: what happens now, by when. Can be opened again later; it opens no section.</summary>
public sealed class RecordedPage(CaseRecords door, Words words) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    public DecisionFact Decision { get; private set; } = null!;

    public Guid Reader => Actor.StaffId;

    public CaseFacts Facts => Frame.View.Facts;

    public bool Proposed => Decision.Status is DecisionStatus.Proposed;

    public ReflectionFact? Period => Frame.View.Facts.StateOf(Track.Reflection) is Casework.Workflow.ReflectionTrack.Running or Casework.Workflow.ReflectionTrack.Extended
        or Casework.Workflow.ReflectionTrack.Restarted ? Facts.Legal.Reflection : null;

    public CaseClock? Clock(ClockKind kind) => Facts.RunningClock(kind);

    public LegalValue? ReviewWindow => LegalTest.ReviewWindow(CountryProfiles.InForce(Facts.Profile, Frame.View.Today, Facts.SubPopulation), words);

    public async Task<IActionResult> OnGet(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        if (view.Facts.LastDecision is not { } last)
        {
            return LocalRedirect(Frame.At(DecisionStepForms.Place));
        }

        Decision = last;
        return Page();
    }
}
