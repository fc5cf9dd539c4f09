using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>What happened in a case, in words.</summary>
public static class EventWords
{
    /// <summary>A task that was ticked off is named by its kind: it was done by whoever did the event, in the same instant.</summary>
    public static string Of(CaseEvent e, CaseFacts facts, Words words) =>
        e.UseCase == FinishTask.Declares.Name && facts.Tasks.FirstOrDefault(t => t.DoneAt == e.At && t.DoneBy == e.StaffId) is { } task
            ? words["Finished a task: {0}", words.Label(task.Kind)]
            : words.UseCaseDone(e.UseCase);
}
