using System.Globalization;
using Nrm.Records.Sealing;

namespace Nrm.Records.Audit.Log;

/// <summary>
/// The state of a log at one size (C2SP tlog-checkpoint), signed as a note. Whoever keeps one can later tell whether the log still continues
/// it. A log never signs two that contradict each other.
/// </summary>
/// <param name="Origin">The log's name; the name of its key is the same.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root hash, 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>Three lines: origin, size, root in base64.</summary>
    public string Format() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>Reads exactly what <see cref="Format"/> writes; extension lines are refused, as nobody could audit them.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length == 4 && NoteKey.IsName(lines[0])
            && long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && SignedNote.Base64(lines[2]) is { Length: MerkleTree.HashLength } root)
        {
            var checkpoint = new Checkpoint(lines[0], size, root);
            if (checkpoint.Format() == text) return checkpoint;
        }
        throw new FormatException("Not a checkpoint of an audit log.");
    }

    /// <summary>The signed note.</summary>
    public string Sign(Ed25519Signer signer) => SignedNote.Sign(Format(), Origin, signer);

    /// <summary>The checkpoint of a signed note, or null unless it is of this key's log and this key's signature over it is good.</summary>
    public static Checkpoint? Verify(string note, NoteKey key)
    {
        if (SignedNote.Open(note, key) is not { } text) return null;
        try
        {
            var checkpoint = Parse(text);
            return checkpoint.Origin == key.Name ? checkpoint : null;
        }
        catch (FormatException)
        {
            // signed, but no checkpoint: to the caller the same as not signed
            return null;
        }
    }
}
