using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records.Views;
using Nrm.Web.Components;
using Nrm.Web.Pages.Steps;
using Nrm.Web.Pages.Work;

namespace Nrm.Web.Pages.Cases;

/// <summary>One task of a case as the overview shows it: what, by when, who, and where it is done.</summary>
/// <param name="Href">Null when it is not for this reader to do.</param>
/// <param name="Mine">The reader has the function that does it.</param>
public sealed record DueLine(TaskKind Kind, DateOnly? DueOn, string? With, bool Mine, string? Href)
{
    public Urgency UrgencyOn(DateOnly today) => DueOn is not { } due ? Urgency.None : due < today ? Urgency.Late : due.DayNumber - today.DayNumber <= 1 ? Urgency.Soon : Urgency.None;

    /// <summary>Open tasks by date, those without one last.</summary>
    public static IReadOnlyList<DueLine> Of(CaseFrame frame, Actor reader) =>
    [
        .. frame.View.Facts.Tasks.Where(t => t.IsOpen).OrderBy(t => t.DueOn ?? DateOnly.MaxValue).ThenBy(t => t.CreatedAt).Select(t => Of(frame, t, reader)),
    ];

    private static DueLine Of(CaseFrame frame, CaseTask task, Actor reader)
    {
        var people = frame.View.People.Where(p => p.Function == task.Function).ToList();
        var mine = WorkRules.IsTheirs(frame.View.Facts, task, reader);
        var who = people.Count == 0 ? null : WorkRules.IsForSupervisors(task.Kind) ? people[0].Organisation : people[0].DisplayName ?? people[0].Organisation;
        var step = TaskPlace.StepOf(task.Kind) is { } useCase && frame.Permits(useCase) && MayBegin(frame, task, reader) ? StepList.Find(useCase) : null;
        return new DueLine(task.Kind, task.DueOn, who, mine, step?.AddressIn(frame.CaseId) ?? (mine ? TaskPlace.Of(frame.CaseId, task.Id, task.Kind) : null));
    }

    // The same step takes a case for each part in it: whoever may take it for one is not led there by the task of another.
    private static bool MayBegin(CaseFrame frame, CaseTask task, Actor reader) => task.Kind != TaskKind.TakeCase
        || frame.View.Facts.Assignments.Any(a => a.IsPending && a.Function == task.Function && a.OrganisationId == reader.OrganisationId);
}
