using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Nrm.Records.Persistence;

namespace Nrm.Records.Audit;

/// <summary>
/// One state of the database for all that a context reads until this is disposed, while others go on writing: what is committed meanwhile is not
/// seen. For reading only.
/// </summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly NrmDbContext _db;
    private readonly DbTransaction _transaction;

    private Snapshot(NrmDbContext db, DbTransaction transaction)
    {
        _db = db;
        _transaction = transaction;
    }

    public static async Task<Snapshot> Of(NrmDbContext db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true) // at once it would take SQLite's only right to write; the write-ahead log gives one state from the first row read
            : await connection.BeginTransactionAsync(LevelOn(db.Database.IsSqlServer()), cancel);
        await db.Database.UseTransactionAsync(transaction, cancel);
        return new Snapshot(db, transaction);
    }

    /// <summary>Serializable locks the log against every writer on SQL Server, and is refused when it is too late on PostgreSQL, whose repeatable read is a snapshot.</summary>
    internal static IsolationLevel LevelOn(bool sqlServer) => sqlServer ? IsolationLevel.Snapshot : IsolationLevel.RepeatableRead;

    public async ValueTask DisposeAsync()
    {
        await _db.Database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
        if (_db.Database.IsSqlServer())
        {
            // A pooled connection keeps its level there, and whoever gets it next would write with it.
            await using var back = _db.Database.GetDbConnection().CreateCommand();
            back.CommandText = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";
            await back.ExecuteNonQueryAsync();
        }

        await _db.Database.CloseConnectionAsync();
    }
}
