namespace Nrm.Records.Audit.Log;

public readonly record struct TileAddress(int Level, long Index, int Width)
{
    /// <summary>The level of entry bundles, which stand beside the hash tiles of level 0.</summary>
    public const int Entries = -1;
    public const int FullWidth = 256;
    public bool IsFull => Width == FullWidth;
    public string Path => throw new NotImplementedException();
    public static bool TryParse(string path, out TileAddress address) => throw new NotImplementedException();
}

/// <summary>One tile or entry bundle: the bytes that are stored and served.</summary>
public sealed record Tile(TileAddress Address, byte[] Bytes);

public sealed record TileAppend(long Size, byte[] Root, IReadOnlyList<Tile> Tiles);

/// <summary>Gives a tile with at least the asked width (wider is fine), or null where there is none.</summary>
public delegate ReadOnlyMemory<byte>? TileReader(TileAddress address);

public static class TileTree
{
    public static TileAppend Append(long size, IReadOnlyList<byte[]> commitments, TileReader read) => throw new NotImplementedException();
    public static byte[] Root(long size, TileReader read) => throw new NotImplementedException();
    public static IReadOnlyList<byte[]> InclusionProof(long index, long size, TileReader read) => throw new NotImplementedException();
    public static IReadOnlyList<byte[]> ConsistencyProof(long earlier, long size, TileReader read) => throw new NotImplementedException();
}
