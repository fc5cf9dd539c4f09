namespace Nrm.Records.Audit.Log;

/// <summary>One tile or entry bundle with the bytes that are stored and served.</summary>
public sealed record Tile(TileAddress Address, byte[] Bytes);

/// <summary>Gives the stored bytes of a tile or entry bundle, or null (or nothing) where there is none. More than the asked width is fine: the rest is ignored.</summary>
public delegate ReadOnlyMemory<byte>? TileReader(TileAddress address);

/// <summary>
/// What an append produced: the new size and root, and every tile and entry bundle that is new or wider than before, to be stored in the
/// same transaction. <see cref="PreviousRoot"/> is the root of the log before, as its tiles give it: sign nothing unless it equals the last
/// checkpoint's.
/// </summary>
public sealed record TileAppend(long Size, byte[] Root, byte[] PreviousRoot, IReadOnlyList<Tile> Tiles);
