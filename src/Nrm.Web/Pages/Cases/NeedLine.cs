using Nrm.Casework.Assistance;
using Nrm.Casework.Documents;
using Nrm.Records.Views;

namespace Nrm.Web.Pages.Cases;

public enum NeedState
{
    NotPlanned,
    Asked,
    Late,
    Answered,
}

/// <summary>One need in a line: what the person wishes or what was agreed, and how far it is.</summary>
/// <param name="Need">A code of the list of needs.</param>
/// <param name="Text">Case data.</param>
public sealed record NeedLine(string Need, string? Text, NeedState State)
{
    /// <summary>The needs as last assessed, the most urgent first, with what the plan and the outcomes say of each.</summary>
    public static IReadOnlyList<NeedLine> Of(OpenedSections opened, DateOnly today)
    {
        var plan = opened.Last(Sections.Plan)?.Items ?? [];
        var outcomes = opened.All(Sections.Help).Where(h => h.Need is not null && h.Outcome is not null).ToLookup(h => h.Need!);
        var assessed = opened.Last(Sections.Needs)?.Needs.Where(n => n.Domain is not null).OrderByDescending(n => n.Urgency ?? Urgency.None).ToList() ?? [];
        return
        [
            .. assessed.Select(n => Line(n.Domain!, n.Wish)),
            .. plan.Where(p => p.Need is not null && assessed.All(n => n.Domain != p.Need)).Select(p => p.Need!).Distinct().Select(n => Line(n, null)),
        ];

        NeedLine Line(string need, string? wish)
        {
            var item = plan.LastOrDefault(p => p.Need == need);
            return outcomes[need].LastOrDefault() is { } outcome ? new NeedLine(need, outcome.Outcome, NeedState.Answered)
                : item is null ? new NeedLine(need, wish, NeedState.NotPlanned)
                : new NeedLine(need, string.Join(", ", new[] { item.Service, item.Provider }.Where(t => !string.IsNullOrEmpty(t))), item.ReplyBy < today ? NeedState.Late : NeedState.Asked);
        }
    }
}
