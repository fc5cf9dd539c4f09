using System.Text;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Records.Persistence;

/// <summary>What an event says beyond its columns, as it is stored. What cannot be read of it is left out: that something happened, when and by whom stays.</summary>
internal static class StoredEvents
{
    public static Stored<IReadOnlyList<TrackStep>> Steps { get; } = new("event-steps");

    public static Stored<IReadOnlyList<SealedRevision>> Sealed { get; } = new("event-documents");

    public static string Write<T>(Stored<IReadOnlyList<T>> stored, IReadOnlyList<T> values) => Encoding.UTF8.GetString(stored.Write(values));

    /// <summary>A step without a track is one of identification: earlier versions left out the first of the tracks.</summary>
    public static IReadOnlyList<TrackStep> ReadSteps(string text) => [.. Read(Steps, text).Select(s => s.Track == default ? s with { Track = Track.Identification } : s)];

    public static IReadOnlyList<T> Read<T>(Stored<IReadOnlyList<T>> stored, string text)
    {
        try
        {
            return stored.Read(1, Encoding.UTF8.GetBytes(text)) as IReadOnlyList<T> ?? [];
        }
        catch (UnreadableException)
        {
            return [];
        }
    }
}
