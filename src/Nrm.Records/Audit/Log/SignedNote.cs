using System.Buffers.Binary;
using System.Text;
using Nrm.Records.Sealing;

namespace Nrm.Records.Audit.Log;

/// <summary>Text with Ed25519 signature lines under it (C2SP signed-note). Signatures by keys that are not asked for are passed over, everything else is strict.</summary>
public static class SignedNote
{
    private const string LineStart = "— ";
    private const int MostSignatures = 100;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="text">Ends with a newline.</param>
    public static string Sign(string text, string name, Ed25519Signer signer)
    {
        if (!IsText(text) || !text.EndsWith('\n')) throw new ArgumentException("A note's text is lines without control characters, each ended.", nameof(text));
        if (!NoteKey.IsName(name)) throw new ArgumentException("A key name has neither spaces nor a plus.", nameof(name));
        var signature = new byte[4 + Ed25519.SignatureLength];
        BinaryPrimitives.WriteUInt32BigEndian(signature, new NoteKey(name, signer.PublicKey).KeyId);
        signer.Sign(Strict.GetBytes(text)).CopyTo(signature, 4);
        return $"{text}\n{LineStart}{name} {Convert.ToBase64String(signature)}\n";
    }

    /// <summary>The text of a note with exactly one signature line of this key, which is good; otherwise null.</summary>
    public static string? Open(string note, NoteKey key)
    {
        if (!IsText(note) || !note.EndsWith('\n')) return null;
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0) return null;
        var text = note[..(split + 1)];
        var lines = note[(split + 2)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MostSignatures) return null;

        byte[]? found = null;
        foreach (var line in lines)
        {
            if (!TryReadLine(line, out var name, out var id, out var signature)) return null;
            if (name != key.Name || id != key.KeyId) continue;
            if (found is not null) return null;
            found = signature;
        }
        return found is not null && Ed25519.Verify(key.PublicKey, Strict.GetBytes(text), found) ? text : null;
    }

    /// <summary>Standard base64 in its one canonical form, or null.</summary>
    internal static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text ? bytes[..length] : null;
    }

    private static bool TryReadLine(string line, out string name, out uint id, out byte[] signature)
    {
        (name, id, signature) = ("", 0, []);
        if (!line.StartsWith(LineStart, StringComparison.Ordinal)) return false;
        var parts = line[LineStart.Length..].Split(' ');
        if (parts.Length != 2 || !NoteKey.IsName(parts[0]) || Base64(parts[1]) is not { Length: > 4 } bytes) return false;
        (name, id, signature) = (parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..]);
        return true;
    }

    private static bool IsText(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] < ' ' && text[place] != '\n') return false;
            if (!char.IsSurrogate(text[place])) continue;
            if (place + 1 == text.Length || !char.IsSurrogatePair(text[place], text[place + 1])) return false;
            place++;
        }
        return true;
    }
}
