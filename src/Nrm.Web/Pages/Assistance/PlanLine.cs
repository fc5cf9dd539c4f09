using Nrm.Casework.Assistance;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;

namespace Nrm.Web.Pages.Assistance;

public enum HelpState
{
    Wanted,
    Offered,
    Requested,
    InPlace,
    Met,
    RefusedByPerson,
    NotAvailable,
}

/// <summary>One need: what the person wants, what was agreed, and how far it is. Read out of what was recorded, never kept by itself.</summary>
/// <param name="Need">A code of the list of needs.</param>
/// <param name="Wish">The person's own words.</param>
/// <param name="Services">Of the plan as last agreed.</param>
/// <param name="Outcomes">The oldest first.</param>
public sealed record PlanLine(string Need, Urgency? Urgency, string? Wish, IReadOnlyList<PlanItem> Services, IReadOnlyList<OpenedHelp> Outcomes)
{
    public string? Outcome => Outcomes.Count == 0 ? null : Outcomes[^1].Outcome?.Outcome;

    public HelpState State => Outcome switch
    {
        HelpOutcomes.Met => HelpState.Met,
        HelpOutcomes.InPlace => HelpState.InPlace,
        HelpOutcomes.RefusedByPerson => HelpState.RefusedByPerson,
        { } missed when HelpOutcomes.NotAvailable.Contains(missed) => HelpState.NotAvailable,
        { } => HelpState.InPlace, // told in words: something came of it
        null => Services.Count == 0 ? HelpState.Wanted : Services.Any(s => s.Provider is not null || s.ReplyBy is not null) ? HelpState.Requested : HelpState.Offered,
    };

    /// <summary>The day by which somebody is asked to answer; null when nobody is.</summary>
    public DateOnly? Next => State is HelpState.Requested ? Services.Min(s => s.ReplyBy) : null;

    /// <summary>What was agreed, and from whom; before that, what the person wants.</summary>
    public string? Text => Services.Count == 0 ? Wish
        : string.Join("; ", Services.Select(s => string.Join(", ", new[] { s.Service, s.Provider }.Where(t => !string.IsNullOrEmpty(t)))).Where(t => t.Length > 0));

    /// <summary>Wanted, and not there.</summary>
    public bool IsUnmet => State is HelpState.NotAvailable or HelpState.Wanted;

    /// <summary>The most urgent first; then what the plan names beside the assessed needs.</summary>
    public static IReadOnlyList<PlanLine> Of(OpenedSections opened)
    {
        var assessed = opened.Last(Sections.Needs)?.Needs ?? [];
        var items = opened.Last(Sections.Plan)?.Items ?? [];
        var outcomes = OpenedHelp.Of(opened).Where(h => h.Outcome is not null).ToList();
        var needs = assessed.OrderByDescending(n => n.Urgency ?? Casework.Assistance.Urgency.None).Select(n => n.Domain).Concat(items.Select(i => i.Need)).Concat(outcomes.Select(o => o.Outcome!.Need));
        return
        [
            .. needs.OfType<string>().Distinct().Select(need => new PlanLine(
                need,
                assessed.Where(n => n.Domain == need).Max(n => n.Urgency),
                assessed.Where(n => n.Domain == need && n.Wish is not null).Select(n => n.Wish!).ToList() is { Count: > 0 } wishes ? string.Join("\n", wishes) : null,
                [.. items.Where(i => i.Need == need)],
                [.. outcomes.Where(o => o.Outcome!.Need == need)])),
        ];
    }
}

/// <summary>One event of the help, and who recorded it.</summary>
public sealed record OpenedHelp(StepTaken Step, string? By)
{
    /// <summary>What became of a need; null for any other event.</summary>
    public RecordOutcome? Outcome => Step.Typed as RecordOutcome;

    /// <summary>The oldest first.</summary>
    public static IReadOnlyList<OpenedHelp> Of(OpenedSections opened) =>
        [.. opened.Of(Sections.Help).Select(d => new OpenedHelp((StepTaken)d.Document, d.RecordedByName))];
}
