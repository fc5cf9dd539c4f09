using Microsoft.EntityFrameworkCore;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;
using AuditRow = Nrm.Records.Audit.Log.AuditRow;

namespace Nrm.Records.Audit;

/// <summary>What a check of the whole log found.</summary>
/// <param name="Entries">Rows with a position.</param>
/// <param name="Waiting">Rows not sequenced yet, whose chain was checked too.</param>
/// <param name="Findings">Empty when everything is as it was written.</param>
public sealed record AuditVerification(long Entries, long Waiting, long Checkpoints, IReadOnlyList<LogFinding> Findings)
{
    public bool IsGood => Findings.Count == 0;
}

/// <summary>Checks the log from the database, row by row, in one snapshot.</summary>
public sealed class AuditCheck
{
    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly AuditLog _log;

    internal AuditCheck(IDbContextFactory<NrmDbContext> contexts, AuditLog log)
    {
        _contexts = contexts;
        _log = log;
    }

    /// <param name="witnessed">Checkpoints kept elsewhere: by witnesses, in backups, from the last check.</param>
    /// <param name="progress">Told the number of rows read, every ten thousand.</param>
    public async Task<AuditVerification> Verify(IEnumerable<string>? witnessed = null, Action<long>? progress = null, CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        var content = new LogContent(db);
        var checkpoints = content.Checkpoints().ToList();
        var counted = 0L;
        var waiting = content.Waiting().ToList();
        var findings = LogVerifier.Verify(Counted(content.Sequenced()), waiting, content.Tile, checkpoints, witnessed ?? [], _log.Key);
        return new AuditVerification(counted, waiting.Count, checkpoints.Count, findings);

        IEnumerable<AuditRow> Counted(IEnumerable<AuditRow> rows)
        {
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                if (++counted % 10_000 == 0)
                {
                    progress?.Invoke(counted);
                }

                yield return row;
            }
        }
    }

    /// <summary>Writes the whole log as files that can be checked without this program's database; see docs/audit.md.</summary>
    /// <param name="progress">Told the number of rows written, every ten thousand.</param>
    public async Task Export(string folder, Action<long>? progress = null, CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        AuditExport.Write(folder, new LogContent(db), _log.Key, progress, cancel);
    }
}

/// <summary>The stored log, read in pages so that memory does not grow with it.</summary>
internal sealed class LogContent(NrmDbContext db)
{
    private const int Page = 2000;

    public IEnumerable<string> Checkpoints() => db.AuditCheckpoints.AsNoTracking().OrderBy(c => c.Size).Select(c => c.Note);

    public IEnumerable<AuditRow> Sequenced()
    {
        for (var from = 0L; ; )
        {
            var start = from;
            // Left join: a position whose row is gone must show as a gap, and a row moved must show as itself.
            var page = db.AuditPositions.AsNoTracking().Where(p => p.Position >= start).OrderBy(p => p.Position).Take(Page)
                .Select(p => new { p.Position, Row = db.AuditEntries.FirstOrDefault(e => e.NodeId == p.NodeId && e.NodeCounter == p.NodeCounter) }).ToList();
            foreach (var item in page.Where(i => i.Row is not null))
            {
                yield return new AuditRow(item.Position, item.Row!.ToEntry(), item.Row.Salt, item.Row.Commitment);
            }

            if (page.Count < Page)
            {
                yield break;
            }

            from = page[^1].Position + 1;
        }
    }

    public IEnumerable<AuditRow> Waiting() =>
        db.AuditEntries.AsNoTracking().Where(e => !db.AuditPositions.Any(p => p.NodeId == e.NodeId && p.NodeCounter == e.NodeCounter))
            .OrderBy(e => e.NodeId).ThenBy(e => e.NodeCounter).AsEnumerable().Select(e => new AuditRow(null, e.ToEntry(), e.Salt, e.Commitment));

    /// <summary>The tile as wide as it is stored, whatever width is asked: a check must see what is too much as well.</summary>
    public ReadOnlyMemory<byte>? Tile(TileAddress address) =>
        db.AuditTiles.AsNoTracking().SingleOrDefault(t => t.Level == address.Level && t.TileIndex == address.Index)?.Content;

    public IEnumerable<(TileAddress Address, byte[] Content)> Tiles() =>
        db.AuditTiles.AsNoTracking().OrderBy(t => t.Level).ThenBy(t => t.TileIndex).AsEnumerable()
            .Select(t => (new TileAddress(t.Level, t.TileIndex, t.Width), t.Content));
}
