using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Work;

/// <summary>All tasks of a case, what is late first, with whose they are and where they are done.</summary>
public sealed class CaseTasksPage(CaseRecords door) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    public IReadOnlyList<CaseTask> Open { get; private set; } = [];

    public IReadOnlyList<CaseTask> Finished { get; private set; } = [];

    public bool IsMine(CaseTask task) => WorkRules.IsTheirs(Frame.View.Facts, task, Actor);

    public CaseParticipant? With(CaseTask task) => Frame.View.People.FirstOrDefault(p => p.Function == task.Function);

    public async Task<IActionResult> OnGet(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        Open = [.. view.Facts.Tasks.Where(t => t.IsOpen).OrderBy(t => t.DueOn ?? DateOnly.MaxValue).ThenBy(t => t.CreatedAt)];
        Finished = [.. view.Facts.Tasks.Where(t => !t.IsOpen).OrderByDescending(t => t.DoneAt)];
        return Page();
    }
}
