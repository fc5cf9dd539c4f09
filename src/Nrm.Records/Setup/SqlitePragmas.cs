using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nrm.Records.Setup;

/// <summary>Every connection writes ahead and waits for the disk: an acknowledged commit survives a loss of power.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // Where two write, SQLite itself waits a millisecond or two for the other; the driver, left to itself, would sleep 150 of them.
    private const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    // A connection that only asks whether the file is there cannot set how it is written.
    private static bool IsReadOnly(DbConnection connection) => connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsReadOnly(connection))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsReadOnly(connection))
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
