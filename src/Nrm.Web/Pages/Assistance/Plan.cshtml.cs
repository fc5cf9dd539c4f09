using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Assistance;

/// <summary>What the person needs and wants, and what became of it, need by need.</summary>
public sealed class PlanPage(CaseRecords door) : StaffPage
{
    public static readonly IReadOnlyList<Section> Wanted = [Sections.Needs, Sections.Plan, Sections.Help];

    public CaseFrame Frame { get; private set; } = null!;

    /// <summary>Null for those whose part in the case does not include the help.</summary>
    public OpenedSections? Opened { get; private set; }

    public IReadOnlyList<PlanLine> Lines { get; private set; } = [];

    public IReadOnlyList<OpenedHelp> Events { get; private set; } = [];

    public DateOnly Today => Frame.View.Today;

    public AssistanceFact Facts => Frame.View.Facts.Legal.Assistance;

    public AssistancePlan? Agreed => Opened?.Last(Sections.Plan);

    public string? State => Frame.View.Facts.Tracks.TryGetValue(Track.Assistance, out var track) ? track.State : null;

    public DateOnly? ReviewOn => Frame.View.Facts.RunningClock(ClockKind.C13PlanReview)?.DueOn;

    /// <summary>Outcomes are recorded need by need, on the page of the need.</summary>
    public StepLinks Steps => StepLinks.Of(Frame, [.. AssistanceStepForms.All.Select(s => s.UseCase.Name).Where(s => s != RecordOutcome.Declares.Name)]);

    public async Task<IActionResult> OnGet(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        if (!Wanted.All(view.Readable.Contains))
        {
            return Page();
        }

        var look = await door.Read(Actor, caseId, new SectionsView(Wanted), Call(), Cancel);
        if (look is not Outcome<OpenedSections>.Done { Value: var opened })
        {
            return Refused(look);
        }

        (Opened, Lines, Events) = (opened, PlanLine.Of(opened), [.. OpenedHelp.Of(opened).Reverse()]);
        return Page();
    }
}
