namespace Nrm.Records.Audit.Log;

/// <summary>
/// The log as tiles: appends, roots and proofs from tiles alone, reading as many tiles as the tree is high. What it reads it believes; compare
/// the roots with a signed checkpoint.
/// </summary>
/// <remarks>Every method throws <see cref="InvalidDataException"/> where a tile that it needs is missing or too short.</remarks>
public static class TileTree
{
    /// <summary>Appends log entries (32-byte commitments) to a log of <paramref name="size"/> entries.</summary>
    public static TileAppend Append(long size, IReadOnlyList<byte[]> commitments, TileReader read)
    {
        var edge = TileEdge.Load(size, read);
        var previous = edge.Root();
        var tiles = new List<Tile>();
        if (commitments.Count == 0) return new(size, previous, previous, tiles);

        var bundle = size % TileAddress.FullWidth is > 0 and var width
            ? EntryBundle.Decode(Bytes(new(TileAddress.Entries, size / TileAddress.FullWidth, (int)width), EntryBundle.EntryLength, read).Span).ToList()
            : [];
        foreach (var commitment in commitments)
        {
            bundle.Add(commitment);
            edge.Add(MerkleTree.LeafHash(commitment), (address, hashes) => tiles.Add(ToTile(address, hashes)));
            if (bundle.Count < TileAddress.FullWidth) continue;
            tiles.Add(new(TileAddress.At(TileAddress.Entries, edge.Size / TileAddress.FullWidth - 1, edge.Size), EntryBundle.Encode(bundle)));
            bundle.Clear();
        }

        if (bundle.Count > 0) tiles.Add(new(TileAddress.At(TileAddress.Entries, edge.Size / TileAddress.FullWidth, edge.Size), EntryBundle.Encode(bundle)));
        for (var level = 0; level < edge.Levels; level++)
        {
            var count = TileAddress.CountAt(level, edge.Size);
            if (edge.Level(level).Count == 0 || count == TileAddress.CountAt(level, size)) continue;
            tiles.Add(ToTile(new(level, count / TileAddress.FullWidth, edge.Level(level).Count), edge.Level(level)));
        }
        return new(edge.Size, edge.Root(), previous, tiles);
    }

    public static byte[] Root(long size, TileReader read) => Shape(size, read).Root(size);

    /// <summary>Proves that entry <paramref name="index"/> is in the log of this size.</summary>
    public static IReadOnlyList<byte[]> InclusionProof(long index, long size, TileReader read) => Shape(size, read).InclusionProof(index, size);

    /// <summary>Proves that the log of <paramref name="size"/> continues the one of <paramref name="earlier"/> (at least 1) entries.</summary>
    public static IReadOnlyList<byte[]> ConsistencyProof(long earlier, long size, TileReader read) => Shape(size, read).ConsistencyProof(earlier, size);

    /// <summary>The hash over <paramref name="width"/> (a power of two) consecutive hashes.</summary>
    internal static byte[] HashRange(IReadOnlyList<byte[]> hashes, int from, int width) =>
        width == 1 ? hashes[from] : MerkleTree.NodeHash(HashRange(hashes, from, width / 2), HashRange(hashes, from + width / 2, width / 2));

    internal static List<byte[]> Hashes(TileAddress address, TileReader read)
    {
        var bytes = Bytes(address, MerkleTree.HashLength, read);
        return [.. Enumerable.Range(0, address.Width).Select(place => bytes.Slice(place * MerkleTree.HashLength, MerkleTree.HashLength).ToArray())];
    }

    internal static byte[] Join(IReadOnlyList<byte[]> hashes)
    {
        var bytes = new byte[hashes.Count * MerkleTree.HashLength];
        for (var place = 0; place < hashes.Count; place++) hashes[place].CopyTo(bytes, place * MerkleTree.HashLength);
        return bytes;
    }

    private static Tile ToTile(TileAddress address, IReadOnlyList<byte[]> hashes) => new(address, Join(hashes));

    private static ReadOnlyMemory<byte> Bytes(TileAddress address, int each, TileReader read) =>
        read(address) is { } bytes && bytes.Length >= address.Width * each
            ? bytes[..(address.Width * each)]
            : throw new InvalidDataException($"The audit log's {address.Path} is missing or too short.");

    private static TreeShape Shape(long size, TileReader read)
    {
        var tiles = new Dictionary<TileAddress, List<byte[]>>();
        return new((height, index) =>
        {
            var (level, width) = (height / 8, 1 << (height % 8));
            var first = index * width;
            var address = TileAddress.At(level, first / TileAddress.FullWidth, size);
            if (!tiles.TryGetValue(address, out var hashes)) tiles[address] = hashes = Hashes(address, read);
            return HashRange(hashes, (int)(first % TileAddress.FullWidth), width);
        });
    }
}
