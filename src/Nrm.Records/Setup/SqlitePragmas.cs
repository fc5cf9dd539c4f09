using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nrm.Records.Setup;

/// <summary>Every connection writes ahead and waits for the disk: an acknowledged commit survives a loss of power.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // Where two write, SQLite itself waits a millisecond or two for the other; the driver, left to itself, would sleep 150 of them.
    private const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    // A pooled connection keeps what was set: to set it again for each of the several that a page opens would cost more than the page's statements.
    private static readonly ConditionalWeakTable<object, object> Set = [];

    // A connection that only asks whether the file is there cannot set how it is written.
    private static bool NeedsNone(DbConnection connection) =>
        connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) || (connection is SqliteConnection { Handle: { } handle } && Set.TryGetValue(handle, out _));

    private static void Remember(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle })
        {
            Set.AddOrUpdate(handle, Set);
        }
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (NeedsNone(connection))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (NeedsNone(connection))
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Remember(connection);
    }
}
