using System.Text.Json.Serialization;

namespace Nrm.Casework.Cases;

#pragma warning disable CA1036 // compared only so that lists have an order: nobody asks whether one track is less than another
/// <summary>
/// One of the tracks of a case. Most tracks run once and have no instance; a track that may run several times at once (consent for each purpose
/// and recipient, compensation for each route) has one instance for each.
/// </summary>
/// <param name="Instance">What tells the instances apart: an opaque code or id that identifies nobody, at most 80 characters; empty for a track that runs once.</param>
[JsonConverter(typeof(TrackInstanceJsonConverter))]
public readonly record struct TrackInstance(Track Track, string Instance) : IComparable<TrackInstance>
{
    /// <summary>As the API writes it: the track's code, and the instance after a slash where there is one.</summary>
    public string Code => Instance.Length == 0 ? Track.Code : $"{Track.Code}/{Instance}";

    public int CompareTo(TrackInstance other) =>
        Track != other.Track ? Track.CompareTo(other.Track) : string.CompareOrdinal(Instance, other.Instance);

    public static implicit operator TrackInstance(Track track) => new(track, "");
}
