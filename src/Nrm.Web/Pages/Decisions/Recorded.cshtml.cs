using Microsoft.AspNetCore.Mvc;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

/// <summary>The decision is recorded: what happens now, and what to give to the person. Can be opened again later.</summary>
public sealed class RecordedPage(CaseRecords door) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    /// <summary>The last decision of the case.</summary>
    public DecisionLook Decision { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        if (view.Facts.LastDecision is null || DecisionLook.View(view) is not { } sections)
        {
            return LocalRedirect($"/cases/{caseId}/decisions");
        }

        var look = await door.Read(Actor, caseId, sections, Call(), Cancel);
        if (look is not Outcome<OpenedSections>.Done { Value: var opened })
        {
            return Refused(look);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        Decision = DecisionLook.All(view, opened)[0];
        return Page();
    }
}
