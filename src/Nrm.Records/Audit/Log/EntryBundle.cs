using System.Buffers.Binary;

namespace Nrm.Records.Audit.Log;

/// <summary>Up to 256 log entries, each with its length as a big-endian 16-bit number before it (C2SP tlog-tiles). An entry here is a 32-byte commitment.</summary>
public static class EntryBundle
{
    internal const int EntryLength = 2 + MerkleTree.HashLength;

    public static byte[] Encode(IEnumerable<byte[]> commitments)
    {
        var bytes = new List<byte>();
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, MerkleTree.HashLength);
        foreach (var commitment in commitments)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(commitment.Length, MerkleTree.HashLength);
            bytes.AddRange(length);
            bytes.AddRange(commitment);
        }
        return [.. bytes];
    }

    /// <exception cref="InvalidDataException">Not a sequence of 32-byte entries.</exception>
    public static IReadOnlyList<byte[]> Decode(ReadOnlySpan<byte> bundle)
    {
        var entries = new List<byte[]>();
        for (; !bundle.IsEmpty; bundle = bundle[EntryLength..])
        {
            if (bundle.Length < EntryLength || BinaryPrimitives.ReadUInt16BigEndian(bundle) != MerkleTree.HashLength)
                throw new InvalidDataException("An entry bundle of the audit log is damaged.");
            entries.Add(bundle[2..EntryLength].ToArray());
        }
        return entries;
    }
}
