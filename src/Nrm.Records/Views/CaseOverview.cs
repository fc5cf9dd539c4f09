using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Records.Views;

/// <summary>The facts of a case, where each track stands, and what this actor could do next and why not.</summary>
public sealed class CaseOverview : CaseView<CaseOverviewView>
{
    public override string Name => "overview";

    public override CaseOverviewView Build(OpenedCase opened)
    {
        // What may be done is asked of all facts; what is shown is what the relationship shows.
        var shown = FactsShown.To(opened.Access.As, opened.Facts);
        return new CaseOverviewView(
            shown, opened.Access.Sentence, opened.Today,
            [.. Possibilities.InTracks(opened.Actor, opened.Facts, opened.Profile, opened.Today).Where(t => shown.Tracks.ContainsKey(t.Track!.Value))],
            Possibilities.BesideTracks(opened.Actor, opened.Facts, opened.Profile, opened.Today),
            [.. shown.Clocks.Where(c => c.IsOpen).OrderBy(c => c.DueOn).Select(DeadlineFact.From)]);
    }
}

/// <param name="Beside">What is no step of a track: taking, notes, consents, closing.</param>
/// <param name="Why">Why the actor may see the case, in words.</param>
public sealed record CaseOverviewView(
    CaseFacts Facts, string Why, DateOnly Today, IReadOnlyList<TrackPossibilities> Tracks, TrackPossibilities Beside, IReadOnlyList<DeadlineFact> Deadlines);
