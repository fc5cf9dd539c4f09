using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nrm.Records.Audit.Log;

/// <summary>
/// The public key that verifies a log's signed notes (C2SP signed-note, Ed25519). Written as <c>name+key id in hex+base64</c>, it is what an
/// outsider is given, by a way that does not pass through the log's operator.
/// </summary>
/// <param name="Name">The log's name, such as <c>nrm.example.org/audit</c>; neither space nor plus.</param>
/// <param name="PublicKey">32 bytes.</param>
public sealed record NoteKey(string Name, byte[] PublicKey)
{
    internal const byte Ed25519Type = 1;

    /// <summary>A short identifier, no protection: the first four bytes of SHA-256 over name, newline, type and key.</summary>
    public uint KeyId =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), (byte)'\n', Ed25519Type, .. PublicKey]));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{KeyId:x8}+{Convert.ToBase64String([Ed25519Type, .. PublicKey])}");

    /// <summary>Reads exactly what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">Anything else, another signature type or a key id that does not match.</exception>
    public static NoteKey Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length == 3 && IsName(parts[0]) && SignedNote.Base64(parts[2]) is { Length: 33 } bytes && bytes[0] == Ed25519Type)
        {
            var key = new NoteKey(parts[0], bytes[1..]);
            if (key.ToString() == text) return key;
        }
        throw new FormatException("Not the public key of a log (name+key id+base64, Ed25519).");
    }

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter == '+');
}
