using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;
using Nrm.Web.Components;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>How far a case is, in eight steps: the first that is not done and is being worked on is the current one.</summary>
/// <param name="Day">Of the recovery and reflection period while it runs; null otherwise.</param>
public sealed record CaseProgress(IReadOnlyList<StepLine> Lines, int? Day, int? Days)
{
    /// <summary>The number of the current step; where none is being worked on, as in a closed case, of the last that is done.</summary>
    public int Current => (Lines.ToList() is var lines && lines.FindIndex(l => l.State is StepState.Now) is >= 0 and var now ? now : Math.Max(0, lines.FindLastIndex(l => l.State is StepState.Done))) + 1;

    public static CaseProgress Of(CaseOverviewView view, Words words)
    {
        var facts = view.Facts;
        var steps = new Steps(view, words);
        (string Name, bool Done, bool Begun, string? Note)[] all =
        [
            (words["Referral"], facts.Entry is not EntryRoute.Signal, true, steps.Referral()),
            (words["First contact and screening"], facts.MainState is not (MainState.Signal or MainState.Screening), facts.MainState is MainState.Screening, steps.Screening()),
            (words["First decision"], steps.HasFirstDecision, IdentificationTrack.AwaitsFirstDecision.Contains(steps.Identification), steps.FirstDecision()),
            (words["Recovery and reflection period"], steps.ReflectionIsOver, steps.ReflectionRuns, steps.Reflection()),
            (words["Needs and plan of help"], steps.HelpIsOver, steps.HelpBegan, words.State(Track.Assistance, facts.StateOf(Track.Assistance))),
            (words["Final decision"], steps.HasFinalDecision, steps.WaitsForFinalDecision, steps.FinalDecision()),
            (words["Return, stay or transfer"], facts.StateOf(Track.Return) is ReturnTrack.Closed, facts.StateOf(Track.Return) is not ReturnTrack.NotConsidered, words.State(Track.Return, facts.StateOf(Track.Return))),
            (words["Closure"], facts.Legal.Closure?.ClosedOn is not null, facts.Legal.Closure is not null, steps.Closure()),
        ];
        var now = facts.Legal.Closure?.ClosedOn is null ? Array.FindIndex(all, s => !s.Done && s.Begun) : -1;
        IReadOnlyList<StepLine> lines = [.. all.Select((s, i) => new StepLine(s.Name, s.Done ? StepState.Done : i == now ? StepState.Now : StepState.Ahead, s.Note))];
        return steps.ReflectionRuns && now >= 0 && all[now].Name == words["Recovery and reflection period"] && facts.Legal.Reflection is { } period
            ? new CaseProgress(lines, Steps.DayOf(period, view.Today), Steps.DaysOf(period))
            : new CaseProgress(lines, null, null);
    }

    /// <summary>"Day 12 of 30".</summary>
    public static string DayInWords(ReflectionFact period, DateOnly today, Words words) => words["Day {0} of {1}", Steps.DayOf(period, today), Steps.DaysOf(period)];

    /// <summary>Today's day of a period; the day on which it began is the day before the first.</summary>
    public static int DayOf(ReflectionFact period, DateOnly today) => Steps.DayOf(period, today);

    public static int DaysOf(ReflectionFact period) => Steps.DaysOf(period);

    private sealed class Steps(CaseOverviewView view, Words words)
    {
        private CaseFacts Facts => view.Facts;

        public string Identification => Facts.StateOf(Track.Identification);

        public bool HasFirstDecision => Facts.Legal.Decisions.Any(d => d.Stage is DecisionStage.ReasonableGrounds && d.Status is DecisionStatus.Effective)
            || !(Identification is IdentificationTrack.NotStarted or IdentificationTrack.Withdrawn || IdentificationTrack.AwaitsFirstDecision.Contains(Identification));

        public bool HasFinalDecision => Facts.Legal.Decisions.Any(d => d.Stage is DecisionStage.ConclusiveGrounds && d.Status is DecisionStatus.Effective);

        public bool WaitsForFinalDecision => IdentificationTrack.AwaitsFinalDecision.Contains(Identification);

        public bool ReflectionRuns => Facts.At(Track.Reflection).IsIn(ReflectionTrack.Live);

        public bool ReflectionIsOver => Facts.At(Track.Reflection).IsIn(ReflectionTrack.Ended);

        public bool HelpBegan => Facts.StateOf(Track.Assistance) is not AssistanceTrack.NotStarted;

        public bool HelpIsOver => Facts.At(Track.Assistance).IsIn(AssistanceTrack.Over);

        public static int DayOf(ReflectionFact period, DateOnly today) => Math.Clamp(today.DayNumber - period.StartedOn.DayNumber, 1, DaysOf(period));

        public static int DaysOf(ReflectionFact period) => Math.Max(1, period.EndsOn.DayNumber - period.StartedOn.DayNumber);

        public string Referral()
        {
            var on = words.Day(DateOnly.FromDateTime(Facts.OpenedAt));
            return view.Names.OfOrganisation(Facts.ReferrerOrganisationId) is { } by ? words["{0}, from {1}", on, by] : on;
        }

        public string? Screening() => Facts.Legal.IndicatorsPresent > 0
            ? words["{0} indicators recorded", Facts.Legal.IndicatorsPresent] : null;

        public string FirstDecision() => Decision(DecisionStage.ReasonableGrounds) ?? Due(ClockKind.C03ReasonableGrounds) ?? words["Not started"];

        public string FinalDecision() => Decision(DecisionStage.ConclusiveGrounds)
            ?? (Clock(ClockKind.C05ConclusiveEarliest) is { } last && last >= view.Today ? words["Not before {0}", words.Day(last.AddDays(1))] : null)
            ?? Due(ClockKind.C06ConclusiveTarget) ?? words["Not started"];

        public string Reflection() => ReflectionRuns && Facts.Legal.Reflection is { } period
            ? words["{0}. Ends on {1}", DayInWords(period, view.Today, words), words.DayWithWeekday(period.EndsOn)]
            : words.State(Track.Reflection, Facts.StateOf(Track.Reflection));

        public string Closure() => Facts.Legal.Closure switch
        {
            { ClosedOn: { } on } => words["Closed on {0}", words.Day(on)],
            { ProposedOn: var on } => words["Proposed on {0}", words.Day(on)],
            null => words["Not started"],
        };

        private string? Decision(DecisionStage stage) => Facts.Legal.Decisions.LastOrDefault(d => d.Stage == stage) is { } made
            ? words["{0}, {1}", made.Positive ? words["Positive"] : made.Status is DecisionStatus.Proposed ? words["Negative, waits for review"] : words["Negative"], words.Day(made.DecidedOn)]
            : null;

        private string? Due(ClockKind kind) => Clock(kind) is { } day ? words["{0}: {1}", words.Deadline(day, view.Today), words.Day(day)] : null;

        private DateOnly? Clock(ClockKind kind) => Facts.Clocks.LastOrDefault(c => c.Kind == kind && c.IsOpen)?.DueOn;
    }
}
