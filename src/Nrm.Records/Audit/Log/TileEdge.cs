namespace Nrm.Records.Audit.Log;

/// <summary>
/// The right edge of a growing tree: at each level the hashes of the tile that is not yet full. Enough to append and to know the root, whatever
/// the size of the log. Level by level; a tile that becomes full is handed out and replaced by its hash one level up.
/// </summary>
internal sealed class TileEdge
{
    private readonly List<List<byte[]>> _levels = [];

    internal long Size { get; private set; }

    internal int Levels => _levels.Count;

    internal IReadOnlyList<byte[]> Level(int level) => _levels[level];

    internal static TileEdge Load(long size, TileReader read)
    {
        var edge = new TileEdge { Size = size };
        for (var level = 0; TileAddress.CountAt(level, size) is > 0 and var count; level++)
        {
            var width = (int)(count % TileAddress.FullWidth);
            edge._levels.Add(width == 0 ? [] : TileTree.Hashes(new(level, count / TileAddress.FullWidth, width), read));
        }
        return edge;
    }

    /// <summary>Adds one leaf; <paramref name="full"/> receives each tile that this made full.</summary>
    internal void Add(byte[] leafHash, Action<TileAddress, IReadOnlyList<byte[]>> full)
    {
        Size++;
        var hash = leafHash;
        for (var level = 0; ; level++)
        {
            if (level == _levels.Count) _levels.Add([]);
            _levels[level].Add(hash);
            if (_levels[level].Count < TileAddress.FullWidth) return;
            var tile = _levels[level];
            _levels[level] = [];
            full(new(level, TileAddress.CountAt(level, Size) / TileAddress.FullWidth - 1, TileAddress.FullWidth), tile);
            hash = TileTree.HashRange(tile, 0, TileAddress.FullWidth);
        }
    }

    internal byte[] Root()
    {
        byte[]? root = null;
        foreach (var level in _levels)
        {
            // the complete subtrees within the tile, from the smallest and rightmost to the largest
            var end = level.Count;
            for (var width = 1; width <= level.Count; width <<= 1)
            {
                if ((level.Count & width) == 0) continue;
                var peak = TileTree.HashRange(level, end - width, width);
                root = root is null ? peak : MerkleTree.NodeHash(peak, root);
                end -= width;
            }
        }
        return root ?? MerkleTree.EmptyRoot();
    }
}
