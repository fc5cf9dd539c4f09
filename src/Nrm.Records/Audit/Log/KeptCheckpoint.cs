using System.Globalization;

namespace Nrm.Records.Audit.Log;

/// <summary>A signed note with its verified content, or null where it is not a checkpoint signed by the log's key.</summary>
internal sealed record KeptCheckpoint(string Name, Checkpoint? Content)
{
    // A page at a time is read by the caller's thread and verified by all: a log that is signed twice a second has as many checkpoints as entries.
    internal static IEnumerable<KeptCheckpoint> Read(IEnumerable<string> notes, string source, NoteKey key) =>
        notes.Select((note, place) => (Note: note, Place: place)).Chunk(1000).SelectMany(page => page.AsParallel().AsOrdered().Select(kept =>
            new KeptCheckpoint(string.Create(CultureInfo.InvariantCulture, $"{source} checkpoint {kept.Place}"), Checkpoint.Verify(kept.Note, key))).ToList());
}
