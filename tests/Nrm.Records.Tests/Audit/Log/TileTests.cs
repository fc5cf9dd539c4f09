using System.Security.Cryptography;
using Nrm.Records.Audit.Log;

namespace Nrm.Records.Tests.Audit.Log;

public class TileTests
{
    private readonly Dictionary<(int Level, long Index), byte[]> _stored = [];
    private int _reads;

    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 67, 112, "tile/0/067.p/112")]
    [InlineData(2, 1234067, 256, "tile/2/x001/x234/067")]
    [InlineData(1, 1000, 1, "tile/1/x001/000.p/1")]
    [InlineData(TileAddress.Entries, 273, 112, "tile/entries/273.p/112")]
    public void A_tile_has_its_path(int level, long index, int width, string path)
    {
        var address = new TileAddress(level, index, width);
        Assert.Equal(path, address.Path);
        Assert.True(TileAddress.TryParse(path, out var parsed));
        Assert.Equal(address, parsed);
    }

    [Theory]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/1000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/234")]
    [InlineData("tile/0/x001/x234")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000\n")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/entries/٠٠٠")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/999")]
    public void Anything_else_is_no_tile_path(string path) => Assert.False(TileAddress.TryParse(path, out _));

    /// <summary>The worked examples of C2SP tlog-tiles.</summary>
    [Fact]
    public void A_log_of_seventy_thousand_entries_has_the_tiles_of_the_specification()
    {
        var tiles = TileAddress.ForSize(70_000).ToLookup(tile => tile.Level);
        Assert.Equal([(273, "tile/0/273.p/112"), (1, "tile/1/001.p/17"), (0, "tile/2/000.p/1")], Enumerable.Range(0, 3).Select(level => (tiles[level].Count(tile => tile.IsFull), tiles[level].Last().Path)));
        Assert.Equal((274, "tile/entries/273.p/112"), (tiles[TileAddress.Entries].Count(), tiles[TileAddress.Entries].Last().Path));
        Assert.Equal(["tile/entries/000", "tile/0/000", "tile/1/000.p/1"], TileAddress.ForSize(256).Select(tile => tile.Path));
        Assert.Empty(TileAddress.ForSize(0));
    }

    [Fact]
    public void Appending_in_batches_gives_the_tiles_roots_and_proofs_of_the_whole_tree()
    {
        const int total = 70_000;
        var random = new Random(20260101);
        var leaves = new List<byte[]>();
        var roots = new Dictionary<long, byte[]> { [0] = MerkleTree.EmptyRoot() };
        var last = 0L;
        while (last < total)
        {
            var batch = Enumerable.Range(0, Math.Min(total - (int)last, random.Next(5) switch { 0 => 1, 1 => 256 - (int)(last % 256), 2 => random.Next(1, 20), _ => random.Next(1, 3000) }))
                .Select(place => SHA256.HashData(BitConverter.GetBytes(last + place))).ToList();
            leaves.AddRange(batch.Select(commitment => MerkleTree.LeafHash(commitment)));
            _reads = 0;
            var append = TileTree.Append(last, batch, Read);
            Assert.True(_reads <= 4, "an append reads the right edge only");
            Assert.Equal(roots[last], append.PreviousRoot);
            foreach (var tile in append.Tiles) _stored[(tile.Address.Level, tile.Address.Index)] = tile.Bytes;
            last = append.Size;
            roots[last] = append.Root;
        }

        Assert.Equal(MerkleTree.Root(leaves), roots[total]);
        Assert.Equal(TileAddress.ForSize(total).Select(tile => (tile.Level, tile.Index)).Order(), _stored.Keys.Order());
        foreach (var tile in TileAddress.ForSize(total))
            Assert.Equal(tile.Width * (tile.Level == TileAddress.Entries ? 34 : 32), _stored[(tile.Level, tile.Index)].Length);
        Assert.Equal(
            Enumerable.Range(0, total).Select(place => Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes((long)place)))),
            TileAddress.ForSize(total).Where(tile => tile.Level == TileAddress.Entries).SelectMany(tile => EntryBundle.Decode(_stored[(tile.Level, tile.Index)])).Select(Convert.ToHexString));

        foreach (var (size, root) in roots)
        {
            Assert.Equal(root, TileTree.Root(size, Read));
            if (size == 0) continue;
            var index = random.NextInt64(size);
            Assert.True(MerkleTree.VerifyInclusion(index, size, leaves[(int)index], TileTree.InclusionProof(index, size, Read), root));
            Assert.True(MerkleTree.VerifyConsistency(size, total, TileTree.ConsistencyProof(size, total, Read), root, roots[total]));
        }
    }

    [Fact]
    public void A_missing_or_short_tile_is_an_error_and_never_another_root()
    {
        foreach (var tile in TileTree.Append(0, [.. Enumerable.Range(0, 300).Select(number => SHA256.HashData([(byte)number]))], Read).Tiles) _stored[(tile.Address.Level, tile.Address.Index)] = tile.Bytes;
        _stored[(0, 1)] = _stored[(0, 1)][..^1];
        Assert.Throws<InvalidDataException>(() => TileTree.Root(300, Read));
        _stored.Remove((0, 1));
        Assert.Throws<InvalidDataException>(() => TileTree.Append(300, [new byte[32]], Read));
        Assert.Throws<InvalidDataException>(() => EntryBundle.Decode([0, 32, 1]));
        Assert.Throws<InvalidDataException>(() => EntryBundle.Decode(new byte[34]));
    }

    private ReadOnlyMemory<byte>? Read(TileAddress address)
    {
        _reads++;
        return _stored.TryGetValue((address.Level, address.Index), out var bytes) ? bytes : null;
    }
}
