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

/// <summary>One thing that happened, with the note it was about, or what was typed in the step, where the reader may read it.</summary>
public sealed record TimelineLine(CaseEvent Event, TimelineKind Kind, CaseNote? Note, StepTaken? Step)
{
    /// <summary>Where notes and steps stand.</summary>
    public static IReadOnlyList<Section> Told { get; } = [.. UseCases.All.Select(u => u.Keeps).OfType<Section>().Append(Sections.Notes).Distinct().OrderBy(s => s.Category)];

    private static readonly IReadOnlySet<string> Decisions = CapabilityPages.All.SelectMany(p => p.Decisions).Select(d => d.Name).ToHashSet();

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<TimelineLine> Of(OpenedSections opened)
    {
        var told = Told.SelectMany(opened.Of).ToLookup(d => (d.Section.Name, d.Item), d => d.Document);
        return
        [
            .. opened.Events.Reverse().Select(e => (Event: e, Told: e.Sealed.SelectMany(s => told[(s.Section, s.Item)]).ToList()))
                .Select(t => new TimelineLine(t.Event, KindOf(t.Event), t.Told.OfType<CaseNote>().FirstOrDefault(), t.Told.OfType<StepTaken>().FirstOrDefault())),
        ];
    }

    private static TimelineKind KindOf(CaseEvent e) =>
        e.UseCase == AddNote.Declares.Name ? TimelineKind.Note
        : Decisions.Contains(e.UseCase) ? TimelineKind.Decision
        : e.StaffName is null ? TimelineKind.System
        : TimelineKind.Step;
}
