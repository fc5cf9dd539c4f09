using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Reflection;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Reflection;

/// <summary>The recovery and reflection period: how long it still runs, what applies in it, and what was explained to the person.</summary>
public sealed class ReflectionPage(CaseRecords door) : StaffPage
{
    private static readonly string[] Steps = ["record-information-given", "extend-reflection", "end-reflection"];

    public CaseFrame Frame { get; private set; } = null!;

    /// <summary>Null when it never began.</summary>
    public ReflectionFact? Period => Frame.View.Facts.Legal.Reflection;

    /// <summary>What was recorded about it, the newest first; null for those whose part does not include it.</summary>
    public IReadOnlyList<OpenedDocument>? Records { get; private set; }

    public CaseProgress Progress(Language.Words words) => CaseProgress.Of(Frame.View, words);

    public StepLinks Links => StepLinks.Of(Frame, Steps);

    public IEnumerable<OpenedDocument> Of(string what) => (Records ?? []).Where(r => ((ReflectionRecord)r.Document).What == what);

    public async Task<IActionResult> OnGet(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        if (view.Readable.Contains(Sections.Reflection))
        {
            var look = await door.Read(Actor, caseId, new SectionsView([Sections.Reflection]), Call(), Cancel);
            if (look is not Outcome<OpenedSections>.Done { Value: var opened })
            {
                return Refused(look);
            }

            Records = [.. opened.Of(Sections.Reflection).Reverse()];
        }

        return Page();
    }
}
