using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Records.Views;

/// <summary>The facts of a case, where each track stands, and what this actor could do next and why not.</summary>
public sealed class CaseOverview : CaseView<CaseOverviewView>
{
    public override string Name => "overview";

    public override CaseOverviewView Build(OpenedCase opened) => new(
        opened.Facts, opened.Access.Sentence, opened.Today,
        Possibilities.For(opened.Actor, opened.Facts, opened.Profile, opened.Today),
        [.. opened.Facts.Clocks.Where(c => c.IsRunning).OrderBy(c => c.DueOn).Select(DeadlineFact.From)]);
}

/// <param name="Why">Why the actor may see the case, in words.</param>
public sealed record CaseOverviewView(
    CaseFacts Facts, string Why, DateOnly Today, IReadOnlyList<TrackPossibilities> Tracks, IReadOnlyList<DeadlineFact> Deadlines);
