using Microsoft.EntityFrameworkCore;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;
using AuditRow = Nrm.Records.Audit.Log.AuditRow;

namespace Nrm.Records.Audit;

/// <summary>The stored log, read once and in order, in pages: memory does not grow with it, and every page begins where the one before ended.</summary>
internal sealed class LogContent(NrmDbContext db)
{
    private const int Page = 2000;

    // A check asks for the tiles of a level one after another: asked for one by one they would cost as much as the rows.
    private const int TilesAhead = 32;

    private readonly Dictionary<int, TileRun> _ahead = [];

    /// <summary>Signed notes, the smallest log first.</summary>
    public IEnumerable<string> Checkpoints() =>
        Pages(long.MinValue, last => db.AuditCheckpoints.AsNoTracking().Where(c => c.Size > last).OrderBy(c => c.Size).Take(Page).ToList(), c => c.Size).Select(c => c.Note);

    /// <summary>The rows that have a position, in order of position. A position whose row is gone is left out: it shows as a gap.</summary>
    public IEnumerable<AuditRow> Sequenced() =>
        // One left join a page, by the keys of both tables; a subquery for the row would number the whole table for every page.
        Pages(long.MinValue, last => db.AuditPositions.AsNoTracking().Where(p => p.Position > last).OrderBy(p => p.Position).Take(Page)
                .LeftJoin(db.AuditEntries, p => new { p.NodeId, p.NodeCounter }, e => new { e.NodeId, e.NodeCounter }, (p, e) => new { p.Position, Row = e })
                .OrderBy(i => i.Position).ToList(), i => i.Position)
            .Where(i => i.Row is not null).Select(i => new AuditRow(i.Position, i.Row!.ToEntry(), i.Row!.Salt, i.Row.Commitment));

    /// <summary>The rows without a position, those of one node in the order in which it wrote them.</summary>
    public IEnumerable<AuditRow> Waiting() =>
        db.AuditEntries.AsNoTracking().Where(e => !db.AuditPositions.Any(p => p.NodeId == e.NodeId && p.NodeCounter == e.NodeCounter))
            .OrderBy(e => e.NodeCounter).AsEnumerable().Select(e => new AuditRow(null, e.ToEntry(), e.Salt, e.Commitment));

    /// <summary>The tile as wide as it is stored, whatever width is asked: a check must see what is too much as well.</summary>
    public ReadOnlyMemory<byte>? Tile(TileAddress address)
    {
        if (!_ahead.TryGetValue(address.Level, out var run) || !run.Holds(address.Index))
        {
            var (level, first, beyond) = (address.Level, address.Index, address.Index + TilesAhead);
            _ahead[level] = run = new TileRun(first, db.AuditTiles.AsNoTracking().Where(t => t.Level == level && t.TileIndex >= first && t.TileIndex < beyond)
                .ToDictionary(t => t.TileIndex, t => t.Content));
        }

        return run.Content.TryGetValue(address.Index, out var content) ? content : null;
    }

    public IEnumerable<(TileAddress Address, byte[] Content)> Tiles() =>
        db.AuditTiles.AsNoTracking().OrderBy(t => t.Level).ThenBy(t => t.TileIndex).AsEnumerable()
            .Select(t => (new TileAddress(t.Level, t.TileIndex, t.Width), t.Content));

    private static IEnumerable<T> Pages<T>(long from, Func<long, List<T>> read, Func<T, long> place)
    {
        for (var page = read(from); page.Count > 0; page = read(place(page[^1])))
        {
            foreach (var item in page)
            {
                yield return item;
            }

            if (page.Count < Page)
            {
                yield break;
            }
        }
    }

    private sealed record TileRun(long First, Dictionary<long, byte[]> Content)
    {
        public bool Holds(long index) => index >= First && index < First + TilesAhead;
    }
}
