using Nrm.Records.Views;
using Nrm.Web.Components;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>How far a case is: the first step that is not done and is being worked on is the current one.</summary>
/// <param name="Day">Of the current step, while that is counted in days; null otherwise.</param>
public sealed record CaseProgress(IReadOnlyList<StepLine> Lines, int? Day, int? Days)
{
    /// <summary>The steps of the way, as the capabilities tell them.</summary>
    public static IReadOnlyList<ProgressLine> Way { get; } = [.. CapabilityPages.All.SelectMany(p => p.Progress).OrderBy(l => l.Order)];

    /// <summary>The number of the current step; where none is being worked on, as in a closed case, of the last that is done.</summary>
    public int Current => (Lines.ToList() is var lines && lines.FindIndex(l => l.State is StepState.Now) is >= 0 and var now ? now : Math.Max(0, lines.FindLastIndex(l => l.State is StepState.Done))) + 1;

    public static CaseProgress Of(CaseOverviewView view, Words words)
    {
        (string Name, Standing At)[] all = [.. Way.Select(l => (words[l.Name], l.Of(view, words)))];
        var now = view.Facts.Legal.Closure?.ClosedOn is null ? Array.FindIndex(all, s => !s.At.Done && s.At.Begun) : -1;
        IReadOnlyList<StepLine> lines = [.. all.Select((s, i) => new StepLine(s.Name, s.At.Done ? StepState.Done : i == now ? StepState.Now : StepState.Ahead, s.At.Note))];
        return now >= 0 && all[now].At.Counted is var (day, days) ? new CaseProgress(lines, day, days) : new CaseProgress(lines, null, null);
    }
}
