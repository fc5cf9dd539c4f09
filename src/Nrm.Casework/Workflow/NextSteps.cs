using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;

namespace Nrm.Casework.Workflow;

/// <summary>
/// What an actor could do next in a case and why not, worked out for each track when it is first asked for: most answers about a case ask for little
/// of it, and all of it costs more than the rest. For one reader and one answer; not for several threads.
/// </summary>
/// <param name="shows">Which tracks the actor is shown.</param>
public sealed class NextSteps(Actor actor, CaseFacts facts, CountryProfile profile, DateOnly today, Func<Track, bool> shows)
{
    private readonly Dictionary<Track, TrackPossibilities> _known = [];
    private TrackPossibilities? _beside;

    /// <summary>The tracks that are shown, in their order.</summary>
    public IReadOnlyList<TrackPossibilities> InTracks => [.. Engine.Tracks.Where(t => shows(t.Track)).Select(t => In(t.Track))];

    /// <summary>What is no step of a track: taking, notes, consents, closing.</summary>
    public TrackPossibilities Beside => _beside ??= Possibilities.BesideTracks(actor, facts, profile, today);

    /// <summary>What can be said of one use case: the track that it is a step of, or what is beside them; null when the track is not shown.</summary>
    public TrackPossibilities? Around(string useCase) => UseCases.All.FirstOrDefault(u => u.Name == useCase)?.Track is not { } track ? Beside : shows(track) ? In(track) : null;

    private TrackPossibilities In(Track track)
    {
        if (!_known.TryGetValue(track, out var possible))
        {
            _known[track] = possible = Possibilities.InTrack(actor, facts, profile, today, track);
        }

        return possible;
    }
}
