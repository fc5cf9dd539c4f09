using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Work;

/// <summary>All tasks of a case, what is late first, with whose they are and where they are done.</summary>
public sealed class CaseTasksPage(Looks looks) : CasePage(looks)
{
    public IReadOnlyList<CaseTask> Open { get; private set; } = [];

    public IReadOnlyList<CaseTask> Finished { get; private set; } = [];

    public bool IsMine(CaseTask task) => WorkRules.IsTheirs(Facts, task, Actor);

    public CaseParticipant? With(CaseTask task) => Frame.View.People.FirstOrDefault(p => p.Function == task.Function);

    public void OnGet()
    {
        Open = [.. Facts.Tasks.Where(t => t.IsOpen).OrderBy(t => t.DueOn ?? DateOnly.MaxValue).ThenBy(t => t.CreatedAt)];
        Finished = [.. Facts.Tasks.Where(t => !t.IsOpen).OrderByDescending(t => t.DoneAt)];
    }
}
