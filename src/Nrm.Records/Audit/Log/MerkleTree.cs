using System.Security.Cryptography;

namespace Nrm.Records.Audit.Log;

/// <summary>
/// The Merkle tree of RFC 6962 section 2.1 over SHA-256: roots, and proofs that an entry is in the log (inclusion) and that a log only grew
/// (consistency). Hashes are 32 bytes. Verification answers false to anything malformed and throws nothing.
/// </summary>
public static class MerkleTree
{
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>The root of a log without entries: SHA-256 of nothing.</summary>
    public static byte[] EmptyRoot() => SHA256.HashData(ReadOnlySpan<byte>.Empty);

    public static byte[] LeafHash(ReadOnlySpan<byte> entry)
    {
        Span<byte> input = entry.Length <= 256 ? stackalloc byte[entry.Length + 1] : new byte[entry.Length + 1];
        input[0] = 0x00;
        entry.CopyTo(input[1..]);
        return SHA256.HashData(input);
    }

    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[1 + 2 * HashLength];
        input[0] = 0x01;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + HashLength)..]);
        return SHA256.HashData(input);
    }

    public static byte[] Root(IReadOnlyList<byte[]> leafHashes) => new TreeShape(NodeOf(leafHashes)).Root(leafHashes.Count);

    public static IReadOnlyList<byte[]> InclusionProof(IReadOnlyList<byte[]> leafHashes, long index) =>
        new TreeShape(NodeOf(leafHashes)).InclusionProof(index, leafHashes.Count);

    public static IReadOnlyList<byte[]> ConsistencyProof(IReadOnlyList<byte[]> leafHashes, long earlier) =>
        new TreeShape(NodeOf(leafHashes)).ConsistencyProof(earlier, leafHashes.Count);

    /// <summary>True when the proof shows that <paramref name="leafHash"/> is entry <paramref name="index"/> of the log of this size and root.</summary>
    public static bool VerifyInclusion(long index, long size, ReadOnlySpan<byte> leafHash, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leafHash.Length != HashLength || !AreHashes(proof)) return false;
        var hash = leafHash.ToArray();
        var (place, last) = (index, size - 1);
        foreach (var sibling in proof)
        {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last)
            {
                hash = NodeHash(sibling, hash);
                while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                hash = NodeHash(hash, sibling);
            }
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>
    /// True when the proof shows that the log of <paramref name="size"/> continues the one of <paramref name="earlier"/> entries. An empty
    /// earlier log proves nothing and is refused.
    /// </summary>
    public static bool VerifyConsistency(long earlier, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> earlierRoot, ReadOnlySpan<byte> root)
    {
        if (earlier < 1 || earlier > size || !AreHashes(proof)) return false;
        if (earlier == size) return proof.Count == 0 && earlierRoot.SequenceEqual(root);
        if (earlierRoot.Length != HashLength) return false;

        // a complete subtree is not repeated in the proof: its hash is the earlier root itself
        var (place, last, next) = (earlier - 1, size - 1, 0);
        while ((place & 1) == 1) (place, last) = (place >> 1, last >> 1);
        if (place != 0 && proof.Count == 0) return false;
        var old = place == 0 ? earlierRoot.ToArray() : proof[next++];
        var grown = old;
        for (; next < proof.Count; next++)
        {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last)
            {
                old = NodeHash(proof[next], old);
                grown = NodeHash(proof[next], grown);
                while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                grown = NodeHash(grown, proof[next]);
            }
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && earlierRoot.SequenceEqual(old) && root.SequenceEqual(grown);
    }

    private static bool AreHashes(IReadOnlyList<byte[]> proof) => proof.All(hash => hash.Length == HashLength);

    private static Func<int, long, byte[]> NodeOf(IReadOnlyList<byte[]> leafHashes) => (height, index) => Subtree(leafHashes, height, index);

    private static byte[] Subtree(IReadOnlyList<byte[]> leafHashes, int height, long index) =>
        height == 0
            ? leafHashes[(int)index]
            : NodeHash(Subtree(leafHashes, height - 1, 2 * index), Subtree(leafHashes, height - 1, 2 * index + 1));
}
