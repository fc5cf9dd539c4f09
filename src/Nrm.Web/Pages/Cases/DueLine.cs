using Nrm.Casework.Cases;
using Nrm.Records.Views;
using Nrm.Web.Components;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Cases;

/// <summary>One task of a case as the overview shows it: what, by when, who, and where it is done.</summary>
/// <param name="Href">Null when it is not for this reader to do.</param>
/// <param name="Mine">The reader has the function that does it.</param>
public sealed record DueLine(TaskKind Kind, DateOnly? DueOn, string? With, bool Mine, string? Href)
{
    public Urgency UrgencyOn(DateOnly today) => DueOn is not { } due ? Urgency.None : due < today ? Urgency.Late : due.DayNumber - today.DayNumber <= 1 ? Urgency.Soon : Urgency.None;

    /// <summary>Open tasks by date, those without one last.</summary>
    public static IReadOnlyList<DueLine> Of(CaseFrame frame, Guid reader) =>
    [
        .. frame.View.Facts.Tasks.Where(t => t.IsOpen).OrderBy(t => t.DueOn ?? DateOnly.MaxValue).ThenBy(t => t.CreatedAt).Select(t => Of(frame, t, reader)),
    ];

    private static DueLine Of(CaseFrame frame, CaseTask task, Guid reader)
    {
        var people = frame.View.People.Where(p => p.Function == task.Function).ToList();
        var mine = people.Any(p => p.StaffId == reader);
        var who = people.Count == 0 ? null : people[0].DisplayName ?? people[0].Organisation;
        var step = StepOf(task.Kind) is { } useCase && frame.Permits(useCase) ? StepList.Find(useCase) : null;
        return new DueLine(task.Kind, task.DueOn, who, mine, step?.AddressIn(frame.CaseId) ?? (mine ? frame.At(CaseTab.Tasks) : null));
    }

    /// <summary>The step that finishes a task; null for what is ticked off by hand.</summary>
    private static string? StepOf(TaskKind kind) => kind switch
    {
        TaskKind.TakeCase => "take",
        TaskKind.AssessNeeds => "assess-needs",
        TaskKind.AgreePlan => "agree-plan",
        TaskKind.ReviewPlan => "review-plan",
        TaskKind.DecideReasonableGrounds or TaskKind.DecideAgain => "decide-reasonable-grounds",
        TaskKind.SecondReview => "second-review",
        TaskKind.DecideConclusiveGrounds => "decide-conclusive-grounds",
        TaskKind.DecideReconsideration => "decide-reconsideration",
        TaskKind.GiveReflectionInformation => "record-information-given",
        TaskKind.AssessReturnRisk or TaskKind.CollectOriginEvidence => "assess-return-risk",
        TaskKind.OfferHelpAgain => "offer-again",
        TaskKind.ApproveClosure => "approve-closure",
        TaskKind.NotifyDecision => "record-decision-notified",
        TaskKind.RequestSupport => "request-support",
        _ => null,
    };
}
