using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Audit;

/// <summary>
/// The one writer of this node. Entries and the changes they belong to are queued, written together, and every waiter is released by
/// the commit that holds its rows: nothing is shown or done before. The writer alone counts the node's chain, so that the chain has
/// no gap, whatever is rolled back. What the server undid, or lost before the commit was sent, is written again; a commit without an answer is not.
/// </summary>
internal sealed class CommitQueue : IAsyncDisposable
{
    private const int LargestBatch = 128;
    private const int LongestPurpose = 60;
    private const int LongestExplanation = 400;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A connection that lay idle for longer may be gone without a word.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly TimeProvider _time;
    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly Task _writer;
    private Guid _node;
    private long _counter;
    private byte[] _previous = AuditEntry.NoPrevious();
    private DateTime _last;
    private NrmDbContext? _context;
    private EntryInsert? _insert;
    private DateTimeOffset _used;

    public CommitQueue(IDbContextFactory<NrmDbContext> contexts, TimeProvider time)
    {
        _contexts = contexts;
        _time = time;
        _writer = Task.Run(Write);
    }

    /// <summary>Waits until the entries, and the change that they belong to, are durable.</summary>
    /// <param name="entries">At least one: nothing is written without an entry.</param>
    /// <param name="change">Adds rows to the context; its failure (conflict, duplicate) rolls back only itself and is thrown to the caller.</param>
    /// <exception cref="AuditUnavailableException">The commit failed; nothing was done.</exception>
    public async Task Commit(IReadOnlyList<PendingEntry> entries, Action<NrmDbContext>? change = null, CancellationToken cancel = default)
    {
        if (entries.Count == 0)
        {
            throw new ArgumentException("Nothing is written without an audit entry.", nameof(entries));
        }

        if (entries.Any(e => e.Purpose?.Length > LongestPurpose || e.Explanation?.Length > LongestExplanation))
        {
            throw new ArgumentException("An entry that the database would refuse would take the looks beside it with it.", nameof(entries));
        }

        var waiting = new Waiting(entries, change);
        await _queue.Writer.WriteAsync(waiting, cancel);
        try
        {
            await waiting.Done.Task.WaitAsync(Patience, _time, cancel);
        }
        catch (TimeoutException late)
        {
            waiting.Abandon();
            throw new AuditUnavailableException(late);
        }
        catch (OperationCanceledException)
        {
            waiting.Abandon();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writer;
        await Drop();
    }

    /// <summary>The writer's own, with its connection: those who wait for it may hold all others.</summary>
    private async Task<NrmDbContext> Context()
    {
        if (_context is not null && _time.GetUtcNow() - _used > Idle)
        {
            await Drop();
        }

        if (_context is null)
        {
            var context = await _contexts.CreateDbContextAsync();
            try
            {
                // The writer sets its own savepoints, one for each change; another around every save would cost two round trips a look.
                context.Database.AutoSavepointsEnabled = false;
                await context.Open();
            }
            catch
            {
                await context.DisposeAsync();
                throw;
            }

            _context = context;
            _insert = context.Database.IsSqlite() ? new EntryInsert(context) : null;
        }

        _used = _time.GetUtcNow();
        _context.ChangeTracker.Clear();
        return _context;
    }

    private async Task Drop()
    {
        if (_context is { } context)
        {
            (_context, _insert) = (null, null);
            await using (context)
            {
                // A context goes back to its pool with the connection as it is, counting how often it was opened; a transaction that could not be begun
                // leaves that count too high. Whoever got it next would never close it. To close what is closed does nothing.
                for (var opened = 0; opened <= Transient.Attempts + 1; opened++)
                {
                    await context.Database.CloseConnectionAsync();
                }
            }
        }
    }

    private async Task Write()
    {
        var batch = new List<Waiting>(LargestBatch);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            await WriteBatch(batch);
        }
    }

    private async Task WriteBatch(List<Waiting> batch)
    {
        var began = (_node, _counter, _previous, _last);
        for (var attempt = 1; ; attempt++)
        {
            var failed = new List<(Waiting Who, Exception Why)>();
            var committing = false;
            try
            {
                var context = await Context();
                await using var transaction = await context.Database.BeginTransactionAsync();
                if (_node == Guid.Empty)
                {
                    BeginNode(context);
                    await context.SaveChangesAsync();
                }

                await WriteAll(batch, context, transaction, failed);
                committing = true;
                await transaction.CommitAsync();
            }
            catch (Exception cause)
            {
                await Drop();
                if (attempt < Transient.Attempts && cause is not AuditUnavailableException && (Transient.IsUndone(cause) || (!committing && Transient.Is(cause))))
                {
                    // Nothing arrived: the chain goes on where it was.
                    (_node, _counter, _previous, _last) = began;
                    await Task.Delay(Transient.WaitAfter(attempt));
                    continue;
                }

                // Whatever broke the commit, no waiter may believe that it was recorded. Whether the rows arrived cannot be known for sure,
                // so the next batch begins a chain of its own instead of guessing where this one ends.
                _node = Guid.Empty;
                var unavailable = new AuditUnavailableException(cause);
                batch.ForEach(w => w.Done.TrySetException(unavailable));
                return;
            }

            failed.ForEach(f => f.Who.Done.TrySetException(f.Why));
            batch.ForEach(w => w.Done.TrySetResult());
            return;
        }
    }

    private async Task WriteAll(List<Waiting> batch, NrmDbContext context, IDbContextTransaction transaction, List<(Waiting, Exception)> failed)
    {
        // Looks are only entries: they are sent together. A change is saved on its own, behind a savepoint.
        await Insert(context, [.. batch.Where(w => w.Change is null).SelectMany(w => Next(w.Entries))]);

        foreach (var changing in batch.Where(w => w.Change is not null && w.Begin()))
        {
            var (counter, previous, last) = (_counter, _previous, _last);
            await transaction.CreateSavepointAsync("change");
            try
            {
                changing.Change!(context);
                context.AuditEntries.AddRange(Next(changing.Entries));
                await context.SaveChangesAsync();
            }
            catch (Exception refused) when (!Transient.Is(refused))
            {
                // Only this change is undone, and its caller learns why; if the connection is gone, the rollback throws and all are told.
                (_counter, _previous, _last) = (counter, previous, last);
                await transaction.RollbackToSavepointAsync("change");
                failed.Add((changing, refused));
            }

            context.ChangeTracker.Clear();
        }
    }

    private void BeginNode(NrmDbContext context)
    {
        _node = Ids.New();
        (_counter, _previous) = (0, AuditEntry.NoPrevious());
        context.AuditNodes.Add(new NodeRow { Id = _node, StartedAt = Now() });
        context.AuditEntries.AddRange(Next([new PendingEntry(AuditKinds.Node, AuditOutcome.Allowed, "start", null, null, null)]));
    }

    private async Task Insert(NrmDbContext context, List<AuditEntryRow> rows)
    {
        if (_insert is { } insert)
        {
            foreach (var row in rows)
            {
                await insert.Insert(row);
            }
        }
        else if (rows.Count > 0)
        {
            context.AuditEntries.AddRange(rows);
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>The rows that stand next in the node's chain.</summary>
    private IEnumerable<AuditEntryRow> Next(IReadOnlyList<PendingEntry> entries)
    {
        foreach (var pending in entries)
        {
            var entry = new AuditEntry
            {
                Id = pending.Id,
                RecordedAt = Now(),
                Kind = pending.Kind,
                Outcome = pending.Outcome,
                ActorId = pending.Actor?.StaffId,
                OrganisationId = pending.Actor?.OrganisationId,
                SessionId = pending.Actor?.SessionId,
                CaseId = pending.CaseId,
                Subject = pending.Subject,
                Sections = pending.Sections ?? [],
                Explanation = pending.Explanation,
                Purpose = pending.Purpose,
                RequestId = pending.RequestId,
                NodeId = _node,
                NodeCounter = _counter + 1,
                Detail = pending.Detail,
                PreviousCommitment = _previous,
            };
            var row = entry.ToRow(RandomNumberGenerator.GetBytes(16));
            (_counter, _previous) = (row.NodeCounter, row.Commitment);
            yield return row;
        }
    }

    /// <summary>Whole microseconds, the finest that every database keeps; never before the entry that stands before it.</summary>
    private DateTime Now()
    {
        var now = AuditEntry.Instant(_time.GetUtcNow());
        return _last = now > _last ? now : _last;
    }

    private sealed record Waiting(IReadOnlyList<PendingEntry> Entries, Action<NrmDbContext>? Change)
    {
        private int _stage;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>False when its caller has been told that nothing was done: then nothing is. True again where it is begun anew.</summary>
        public bool Begin() => Interlocked.CompareExchange(ref _stage, 1, 0) != 2;

        /// <summary>Too late once it has begun. A look that nobody waits for any more is entered all the same.</summary>
        public void Abandon() => Interlocked.CompareExchange(ref _stage, 2, 0);
    }
}
