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

/// <summary>
/// Checks the log from the database, row by row, in one snapshot: time grows with the number of entries, memory does not, and whoever works
/// meanwhile is not kept waiting.
/// </summary>
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
        await using var snapshot = await Snapshot.Of(db, cancel);
        var content = new LogContent(db);
        var (counted, waiting, checkpoints) = (0L, 0L, 0L);
        var findings = LogVerifier.Verify(
            Counted(content.Sequenced()), content.Waiting().Select(row => { waiting++; return row; }), content.Tile,
            content.Checkpoints().Select(note => { checkpoints++; return note; }), witnessed ?? [], _log.Key);
        return new AuditVerification(counted, waiting, checkpoints, findings);

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
        await using var snapshot = await Snapshot.Of(db, cancel);
        AuditExport.Write(folder, new LogContent(db), _log.Key, progress, cancel);
    }
}
