using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Views;

namespace Nrm.Web.Pages.Cases;

public enum TimelineKind
{
    Step,
    Note,
    Decision,
    System,
}

/// <summary>One thing that happened, with the note it was about where the reader may read it.</summary>
public sealed record TimelineLine(CaseEvent Event, TimelineKind Kind, CaseNote? Note)
{
    private static readonly string[] Decisions =
        ["decide-reasonable-grounds", "decide-conclusive-grounds", "decide-reconsideration", "second-review", "record-decision-notified", "request-reconsideration", "decide-return", "end-reflection", "extend-reflection", "approve-closure"];

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<TimelineLine> Of(OpenedSections opened)
    {
        var notes = opened.Of(Sections.Notes).ToDictionary(n => n.Item, n => (CaseNote)n.Document);
        return [.. opened.Events.Reverse().Select(e => new TimelineLine(e, KindOf(e), e.Sealed.Select(s => notes.GetValueOrDefault(s.Item)).FirstOrDefault(n => n is not null)))];
    }

    private static TimelineKind KindOf(CaseEvent e) =>
        e.UseCase == AddNote.Declares.Name ? TimelineKind.Note
        : Decisions.Contains(e.UseCase) ? TimelineKind.Decision
        : e.StaffName is null ? TimelineKind.System
        : TimelineKind.Step;
}
