using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Nrm.TestKit;

/// <summary>
/// Makes what goes to the database fail, as a full disk, a lost line or a deadlock would: the commands whose text says so, or the n-th thing that is
/// asked at all. Begin, savepoint, commit and the opening of a connection count as well.
/// </summary>
public sealed class FaultyCommands : DbCommandInterceptor, IDbTransactionInterceptor, IDbConnectionInterceptor
{
    public const string Committed = "COMMIT, answered";

    private readonly Lock _lock = new();
    private readonly List<string> _seen = [];
    private Func<string, int, Exception?> _fault = (_, _) => null;

    public int Failed { get; private set; }

    /// <summary>What failed last.</summary>
    public string FailedAt { get; private set; } = "";

    public Exception? LastFault { get; private set; }

    /// <summary>What was asked since the last <see cref="FailAt"/>, failed or not.</summary>
    public IReadOnlyList<string> Seen
    {
        get
        {
            lock (_lock)
            {
                return [.. _seen];
            }
        }
    }

    /// <summary>A line that is lost.</summary>
    public static Exception Lost() => new NpgsqlException("Planted by a test.", new IOException("Planted by a test."));

    /// <summary>A transaction that the server undid.</summary>
    public static Exception Undone() => new PostgresException("Planted by a test.", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected);

    public void FailWhen(Func<string, bool> text) => Begin((sql, _) => text(sql) ? new PlantedFailureException() : null);

    public void FailOn(string text) => FailWhen(sql => sql.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Counts anew; the n-th thing fails, and all after it where it is said so.</summary>
    public void FailAt(int n, Func<Exception> fault, bool always = false)
    {
        (FailedAt, LastFault) = ("", null);
        Begin((_, count) => count == n || (always && count > n) ? fault() : null);
    }

    public void Heal() => Begin((_, _) => null);

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Check(command.CommandText, result);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Check(command.CommandText, result);

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Check(command.CommandText, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Check(command.CommandText, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Check(command.CommandText, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => new(Check(command.CommandText, result));

    ValueTask<InterceptionResult> IDbConnectionInterceptor.ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken) =>
        new(Check("OPEN", result));

    ValueTask<InterceptionResult<DbTransaction>> IDbTransactionInterceptor.TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken) => new(Check("BEGIN", result));

    ValueTask<InterceptionResult> IDbTransactionInterceptor.CreatingSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken) => new(Check("SAVEPOINT", result));

    ValueTask<InterceptionResult> IDbTransactionInterceptor.TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken) => new(Check("COMMIT", result));

    Task IDbTransactionInterceptor.TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken)
    {
        Check(Committed, 0);
        return Task.CompletedTask;
    }

    private void Begin(Func<string, int, Exception?> fault)
    {
        lock (_lock)
        {
            _seen.Clear();
            _fault = fault;
        }
    }

    private T Check<T>(string text, T result)
    {
        lock (_lock)
        {
            _seen.Add(text);
            if (_fault(text, _seen.Count) is not { } fault)
            {
                return result;
            }

            (Failed, FailedAt, LastFault) = (Failed + 1, text, fault);
            throw fault;
        }
    }
}

public sealed class PlantedFailureException() : Exception("Planted by a test.");
