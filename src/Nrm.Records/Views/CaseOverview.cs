using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Records.Views;

/// <summary>The facts of a case, where each track stands, and what this actor could do next and why not.</summary>
public sealed class CaseOverview : CaseView<CaseOverviewView>
{
    public override string Name => "overview";

    public override CaseOverviewView Build(OpenedCase opened) => new(
        opened.Facts, opened.Access.Sentence, opened.Today,
        Possibilities.InTracks(opened.Actor, opened.Facts, opened.Profile, opened.Today),
        Possibilities.BesideTracks(opened.Actor, opened.Facts, opened.Profile, opened.Today),
        [.. opened.Facts.Clocks.Where(c => c.IsOpen).OrderBy(c => c.DueOn).Select(DeadlineFact.From)]);
}

/// <param name="Beside">What is no step of a track: taking, notes, consents, closing.</param>
/// <param name="Why">Why the actor may see the case, in words.</param>
public sealed record CaseOverviewView(
    CaseFacts Facts, string Why, DateOnly Today, IReadOnlyList<TrackPossibilities> Tracks, TrackPossibilities Beside, IReadOnlyList<DeadlineFact> Deadlines);
