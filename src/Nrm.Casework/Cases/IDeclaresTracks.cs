namespace Nrm.Casework.Cases;

/// <summary>A capability with state machines of its own.</summary>
public interface IDeclaresTracks : ICapability
{
    /// <summary>Where each of its tracks stands in a case that has not touched it.</summary>
    IEnumerable<KeyValuePair<Track, string>> Initials { get; }
}

/// <summary>Where every track begins: what a case that was stored before a track existed has of it.</summary>
public static class InitialStates
{
    private static readonly KeyValuePair<Track, string>[] All = [.. Declared.Capabilities.OfType<IDeclaresTracks>().SelectMany(c => c.Initials)];

    private static readonly Dictionary<Track, (int Place, string State)> ByTrack = All.Index().ToDictionary(t => t.Item.Key, t => (t.Index, t.Item.Value));

    /// <summary>Every track, in the order in which they are shown.</summary>
    internal static IReadOnlyList<Track> Tracks { get; } = [.. All.Select(t => t.Key)];

    /// <exception cref="UndeclaredException">No capability declares the track.</exception>
    public static string Of(Track track) => ByTrack.TryGetValue(track, out var found) ? found.State : throw new UndeclaredException($"track {track}");

    /// <summary>Its place among them; the largest number for one that no capability declares.</summary>
    internal static int Place(Track track) => ByTrack.TryGetValue(track, out var found) ? found.Place : int.MaxValue;
}
