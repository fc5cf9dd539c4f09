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
    private static readonly Dictionary<Track, string> All =
        Declared.Capabilities.OfType<IDeclaresTracks>().SelectMany(c => c.Initials).ToDictionary();

    /// <exception cref="UndeclaredException">No capability declares the track.</exception>
    public static string Of(Track track) => All.TryGetValue(track, out var state) ? state : throw new UndeclaredException($"track {track}");
}
