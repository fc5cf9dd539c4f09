using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Nrm.Records.Persistence;

/// <summary>
/// Which failures of a database go away when the same is asked again. What was asked is tried again only where it is certain that nothing was
/// committed: a commit that was sent and not answered is never sent again; then the idempotency key decides what became of it.
/// </summary>
internal static class Transient
{
    /// <summary>The first included. With the waits between them under a second and a half.</summary>
    public const int Attempts = 5;

    public static TimeSpan WaitAfter(int attempt) => TimeSpan.FromMilliseconds(attempt == 1 ? 0 : 15 * Math.Pow(4, attempt - 1));

    /// <summary>The server says that it undid the whole transaction: it chose a victim among those that waited for each other or read what another wrote.</summary>
    public static bool IsUndone(Exception failure) => Chain(failure).Any(e => e switch
    {
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        SqlException sqlServer => sqlServer.Errors.Cast<SqlError>().Any(error => IsUndone(error.Number)),
        _ => false,
    });

    /// <summary>Undone, or the line to the server was lost. Whether it was lost after a commit was sent, only the caller knows.</summary>
    public static bool Is(Exception failure) => IsUndone(failure) || Chain(failure).Any(e => e switch
    {
        // 57P01, 57P02, 57P03: the server goes down or comes up. Of the lost connections (class 08) not the one that says that a commit is unresolved.
        PostgresException postgres => postgres.SqlState is "57P01" or "57P02" or "57P03" || (postgres.SqlState.StartsWith("08", StringComparison.Ordinal) && postgres.SqlState != "08007"),
        NpgsqlException { InnerException: IOException or SocketException } => true,
        SqlException sqlServer => IsLost(sqlServer.Number, sqlServer.Class),
        _ => false,
    });

    internal static bool IsUndone(int sqlServerNumber) => sqlServerNumber is 1205;

    /// <summary>What ends a connection has a severity of 20 and more; the others are the numbers by which the driver passes on that a socket failed.</summary>
    internal static bool IsLost(int sqlServerNumber, byte severity) =>
        severity >= 20 || sqlServerNumber is 20 or 53 or 64 or 121 or 233 or 258 or 1236 or 10053 or 10054 or 10060 or 10061 or 6005;

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }
}
