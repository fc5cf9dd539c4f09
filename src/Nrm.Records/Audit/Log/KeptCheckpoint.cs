using System.Globalization;

namespace Nrm.Records.Audit.Log;

/// <summary>A signed note with its verified content, or null where it is not a checkpoint signed by the log's key.</summary>
internal sealed record KeptCheckpoint(string Name, Checkpoint? Content)
{
    internal static IEnumerable<KeptCheckpoint> Read(IEnumerable<string> notes, string source, NoteKey key) =>
        notes.AsParallel().AsOrdered().Select((note, place) =>
            new KeptCheckpoint(string.Create(CultureInfo.InvariantCulture, $"{source} checkpoint {place}"), Checkpoint.Verify(note, key)));
}
