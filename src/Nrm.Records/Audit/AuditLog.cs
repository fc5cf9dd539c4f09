using Microsoft.EntityFrameworkCore;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Audit;

/// <summary>
/// The log as an outsider sees it: checkpoints and tiles without personal data, and the sequencing and checking behind them. Rows are
/// appended by the writer; this gives them their places.
/// </summary>
public sealed class AuditLog
{
    private const string Job = "sequencer";
    private const int LargestStep = 4096;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(10);

    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly KeySource _keys;
    private readonly TimeProvider _time;
    private readonly Guid _holder = Ids.New();

    internal AuditLog(IDbContextFactory<NrmDbContext> contexts, KeySource keys, TimeProvider time, string origin)
    {
        _contexts = contexts;
        _keys = keys;
        _time = time;
        Key = new NoteKey(origin, keys.Signer.PublicKey);
    }

    /// <summary>The public key that an outsider is given by a way of its own.</summary>
    public NoteKey Key { get; }

    /// <summary>The newest checkpoint, a signed note; null while the log is empty.</summary>
    public async Task<string?> Checkpoint(CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await db.AuditCheckpoints.AsNoTracking().OrderByDescending(c => c.Size).Select(c => c.Note).FirstOrDefaultAsync(cancel);
    }

    /// <summary>A tile or entry bundle by its C2SP path (without a leading slash); null when there is none, or none so wide.</summary>
    public async Task<byte[]?> Tile(string path, CancellationToken cancel = default)
    {
        if (!TileAddress.TryParse(path, out var address))
        {
            return null;
        }

        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var row = await db.AuditTiles.AsNoTracking().SingleOrDefaultAsync(t => t.Level == address.Level && t.TileIndex == address.Index, cancel);
        return row is null || row.Width < address.Width ? null : row.Content[..(row.Content.Length / row.Width * address.Width)];
    }

    /// <summary>
    /// Gives committed rows their positions, writes tiles, signs a checkpoint. One node at a time by a lease; should two run, the second
    /// finds the positions taken and does nothing.
    /// </summary>
    /// <returns>How many rows were sequenced; 0 when there was nothing new or another node does it.</returns>
    public async Task<int> Sequence(CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        if (!await HasNew(db, cancel) || !await Leases.TryTake(db, Job, _holder, LeaseTime, _time, cancel))
        {
            return 0;
        }

        var size = await Size(db, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            var count = await SequenceStep(db, cancel);
            await transaction.CommitAsync(cancel);
            return count;
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            if (await Size(db, cancel) == size)
            {
                throw;
            }

            // The positions were taken by a node that believed it held the lease; its work stands.
            return 0;
        }
    }

    private static async Task<long> Size(NrmDbContext db, CancellationToken cancel) => await db.AuditCheckpoints.MaxAsync(c => (long?)c.Size, cancel) ?? 0;

    private static Task<bool> HasNew(NrmDbContext db, CancellationToken cancel) =>
        db.AuditNodes.AnyAsync(n => db.AuditEntries.Any(e => e.NodeId == n.Id && e.NodeCounter > n.Sequenced), cancel);

    private async Task<int> SequenceStep(NrmDbContext db, CancellationToken cancel)
    {
        var size = await Size(db, cancel);
        var fresh = new List<AuditEntryRow>();
        var nodes = await db.AuditNodes.Where(n => db.AuditEntries.Any(e => e.NodeId == n.Id && e.NodeCounter > n.Sequenced)).OrderBy(n => n.StartedAt).ToListAsync(cancel);
        foreach (var node in nodes)
        {
            fresh.AddRange(await db.AuditEntries.AsNoTracking().Where(e => e.NodeId == node.Id && e.NodeCounter > node.Sequenced)
                .OrderBy(e => e.NodeCounter).Take(LargestStep).ToListAsync(cancel));
        }

        // A node's rows keep their order: its clock never runs backwards, and this sorting leaves equal instants as they stand.
        var ordered = fresh.OrderBy(e => e.RecordedAt).Take(LargestStep).ToList();
        var position = size;
        foreach (var row in ordered)
        {
            db.AuditPositions.Add(new PositionRow { Position = position++, NodeId = row.NodeId, NodeCounter = row.NodeCounter });
            var node = nodes.Single(n => n.Id == row.NodeId);
            node.Sequenced = Math.Max(node.Sequenced, row.NodeCounter);
        }

        var edge = await Edge(db, size, cancel);
        var append = TileTree.Append(size, [.. ordered.Select(e => e.Commitment)], a => edge.TryGetValue((a.Level, a.Index), out var row) ? row.Content : null);
        await RequireContinuation(db, size, append, cancel);
        foreach (var tile in append.Tiles)
        {
            Put(db, edge, tile);
        }

        db.AuditCheckpoints.Add(new CheckpointRow
        {
            Size = append.Size,
            SignedAt = _time.GetUtcNow().UtcDateTime,
            Note = new Checkpoint(Key.Name, append.Size, append.Root).Sign(_keys.Signer),
        });
        await db.SaveChangesAsync(cancel);
        return ordered.Count;
    }

    /// <summary>Nothing is signed over tiles that are not those of the checkpoint before: a tampered log stops here and is told, not continued.</summary>
    private async Task RequireContinuation(NrmDbContext db, long size, TileAppend append, CancellationToken cancel)
    {
        var note = await db.AuditCheckpoints.AsNoTracking().Where(c => c.Size == size).Select(c => c.Note).SingleOrDefaultAsync(cancel);
        var root = note is null ? MerkleTree.EmptyRoot() : Log.Checkpoint.Verify(note, Key)?.Root;
        if (root is null || !root.AsSpan().SequenceEqual(append.PreviousRoot))
        {
            throw new InvalidDataException("The stored tiles are not those that the last checkpoint was signed over. Run: nrm verify-audit");
        }
    }

    /// <summary>The tiles on the right edge, which alone can grow.</summary>
    private static async Task<Dictionary<(int, long), TileRow>> Edge(NrmDbContext db, long size, CancellationToken cancel)
    {
        var edge = new Dictionary<(int, long), TileRow>();
        for (var level = TileAddress.Entries; level <= 7; level++)
        {
            var count = TileAddress.CountAt(level, size);
            var index = count / TileAddress.FullWidth;
            if (await db.AuditTiles.SingleOrDefaultAsync(t => t.Level == level && t.TileIndex == index, cancel) is { } row)
            {
                edge[(level, index)] = row;
            }

            if (count == 0)
            {
                break;
            }
        }

        return edge;
    }

    private static void Put(NrmDbContext db, Dictionary<(int, long), TileRow> edge, Tile tile)
    {
        var key = (tile.Address.Level, tile.Address.Index);
        if (edge.TryGetValue(key, out var row))
        {
            (row.Width, row.Content) = (tile.Address.Width, tile.Bytes);
            return;
        }

        db.AuditTiles.Add(edge[key] = new TileRow { Level = key.Level, TileIndex = key.Index, Width = tile.Address.Width, Content = tile.Bytes });
    }
}
