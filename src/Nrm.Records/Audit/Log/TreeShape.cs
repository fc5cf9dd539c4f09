using System.Numerics;

namespace Nrm.Records.Audit.Log;

/// <summary>
/// The recursive definitions of RFC 6962 section 2.1, over whatever can give the hash of a complete subtree: <c>node(height, index)</c> is the
/// root over the entries from index·2^height up to (index+1)·2^height.
/// </summary>
internal sealed class TreeShape(Func<int, long, byte[]> node)
{
    internal byte[] Root(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? MerkleTree.EmptyRoot() : Hash(0, size);
    }

    internal List<byte[]> InclusionProof(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = new List<byte[]>();
        var (from, to) = (0L, size);
        while (to - from > 1)
        {
            var middle = from + Split(to - from);
            if (index < middle)
            {
                proof.Add(Hash(middle, to));
                to = middle;
            }
            else
            {
                proof.Add(Hash(from, middle));
                from = middle;
            }
        }
        proof.Reverse();
        return proof;
    }

    internal List<byte[]> ConsistencyProof(long earlier, long size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(earlier, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, size);
        var proof = new List<byte[]>();
        var (from, to) = (0L, size);
        while (to != earlier)
        {
            var middle = from + Split(to - from);
            if (earlier <= middle)
            {
                proof.Add(Hash(middle, to));
                to = middle;
            }
            else
            {
                proof.Add(Hash(from, middle));
                from = middle;
            }
        }
        if (from > 0) proof.Add(Hash(from, to));
        proof.Reverse();
        return proof;
    }

    private byte[] Hash(long from, long to)
    {
        var count = to - from;
        if (BitOperations.IsPow2(count)) return node(BitOperations.Log2((ulong)count), from / count);
        var middle = from + Split(count);
        return MerkleTree.NodeHash(Hash(from, middle), Hash(middle, to));
    }

    /// <summary>The largest power of two below <paramref name="count"/>.</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
