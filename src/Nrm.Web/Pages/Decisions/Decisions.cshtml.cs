using Microsoft.AspNetCore.Mvc;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

/// <summary>What was decided in a case, by whom, and what can be done about it now.</summary>
public sealed class DecisionsPage(CaseRecords door) : StaffPage
{
    private static readonly string[] Steps =
    [
        "decide-reasonable-grounds", "second-review", "record-decision-notified", "open-conclusive-grounds", "decide-conclusive-grounds",
        "request-reconsideration", "decide-reconsideration", "withdraw",
    ];

    public CaseFrame Frame { get; private set; } = null!;

    public IReadOnlyList<DecisionLook> Decisions { get; private set; } = [];

    public Guid Reader => Actor.StaffId;

    public async Task<IActionResult> OnGet(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        OpenedSections? opened = null;
        if (DecisionLook.View(view) is { } sections)
        {
            var look = await door.Read(Actor, caseId, sections, Call(), Cancel);
            if (look is not Outcome<OpenedSections>.Done done)
            {
                return Refused(look);
            }

            opened = done.Value;
        }

        Decisions = DecisionLook.All(view, opened);
        return Page();
    }

    public StepLinks Links => StepLinks.Of(Frame, Steps);
}
