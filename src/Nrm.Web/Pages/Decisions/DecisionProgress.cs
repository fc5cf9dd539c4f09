using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Records.Views;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

/// <summary>How far a case is with its two decisions.</summary>
internal static class DecisionProgress
{
    public static Standing First(CaseOverviewView view, Words words)
    {
        var at = view.Facts.StateOf(Track.Identification);
        var made = IsMade(view, DecisionStage.ReasonableGrounds)
            || !(at is IdentificationTrack.NotStarted or IdentificationTrack.Withdrawn || IdentificationTrack.AwaitsFirstDecision.Contains(at));
        return new(made, IdentificationTrack.AwaitsFirstDecision.Contains(at),
            Decision(view, DecisionStage.ReasonableGrounds, words) ?? Due(view, ClockKind.C03ReasonableGrounds, words) ?? words["Not started"]);
    }

    public static Standing Final(CaseOverviewView view, Words words) => new(
        IsMade(view, DecisionStage.ConclusiveGrounds),
        IdentificationTrack.AwaitsFinalDecision.Contains(view.Facts.StateOf(Track.Identification)),
        Decision(view, DecisionStage.ConclusiveGrounds, words)
            ?? (Clock(view, ClockKind.C05ConclusiveEarliest) is { } last && last >= view.Today ? words["Not before {0}", words.Day(last.AddDays(1))] : null)
            ?? Due(view, ClockKind.C06ConclusiveTarget, words) ?? words["Not started"]);

    private static bool IsMade(CaseOverviewView view, DecisionStage stage) => view.Facts.Legal.Decisions.Any(d => d.Stage == stage && d.Status is DecisionStatus.Effective);

    private static string? Decision(CaseOverviewView view, DecisionStage stage, Words words) => view.Facts.Legal.Decisions.LastOrDefault(d => d.Stage == stage) is { } made
        ? words["{0}, {1}", made.Positive ? words["Positive"] : made.Status is DecisionStatus.Proposed ? words["Negative, waits for review"] : words["Negative"], words.Day(made.DecidedOn)]
        : null;

    private static string? Due(CaseOverviewView view, ClockKind kind, Words words) => Clock(view, kind) is { } day ? words["{0}: {1}", words.Deadline(day, view.Today), words.Day(day)] : null;

    private static DateOnly? Clock(CaseOverviewView view, ClockKind kind) => view.Facts.Clocks.LastOrDefault(c => c.Kind == kind && c.IsOpen)?.DueOn;
}
