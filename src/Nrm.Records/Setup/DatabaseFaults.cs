using System.Data.Common;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Nrm.Records.Setup;

/// <summary>
/// What a driver's exception means to whoever runs the program. The drivers' own messages are not passed on: some quote the connection string,
/// others a value that was being stored.
/// </summary>
internal static class DatabaseFaults
{
    /// <returns>Null where no database is to blame.</returns>
    public static DatabaseUnusableException? Of(RecordsOptions options, Exception failure)
    {
        var chain = new List<Exception>();
        for (var e = failure; e is not null; e = e.InnerException)
        {
            chain.Add(e);
        }

        if (chain.OfType<DatabaseUnusableException>().FirstOrDefault() is { } said)
        {
            return said;
        }

        var unencrypted = chain.Any(e => e is AuthenticationException);
        var unreached = chain.Any(e => e is SocketException or TimeoutException or EndOfStreamException);
        var sentence = (options.Provider, chain.OfType<DbException>().FirstOrDefault()) switch
        {
            (DatabaseProvider.Sqlite, SqliteException fault) => Sqlite(fault, new SqliteConnectionStringBuilder(options.ConnectionString).DataSource),
            (DatabaseProvider.Postgres, { } fault) => Postgres(fault, new(options.ConnectionString), unencrypted, unreached),
            (DatabaseProvider.Postgres, null) when unreached => Postgres(null, new(options.ConnectionString), unencrypted, unreached),
            (DatabaseProvider.SqlServer, SqlException fault) => SqlServer(fault, new(options.ConnectionString), unencrypted, unreached),
            _ => null,
        };
        return sentence is null ? null : new DatabaseUnusableException(sentence, failure);
    }

    private static string Sqlite(SqliteException fault, string file) => fault.SqliteErrorCode switch
    {
        14 when Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder) =>
            $"The folder {folder} of the database is not there. Make it, or correct Db__ConnectionString.",
        14 => $"The database {file} cannot be opened or made. The program's account needs to read and write it and its folder.",
        8 or 3 or 23 => $"The database {file} cannot be written. The program's account needs to read and write it and its folder.",
        26 => $"{file} is no SQLite database. Put the right file there, or correct Db__ConnectionString.",
        11 => $"The database {file} is damaged. Put it back from its backup, then run: nrm verify-audit",
        5 or 6 => $"The database {file} is held by another program. End that program, then try again.",
        13 => $"The disk of the database {file} is full. Make room, then try again.",
        10 => $"The disk of the database {file} fails. See what the system's log says of it.",
        _ => $"SQLite refused what was asked of the database {file} (code {fault.SqliteExtendedErrorCode}).",
    };

    private static string Postgres(DbException? fault, NpgsqlConnectionStringBuilder where, bool unencrypted, bool unreached)
    {
        var server = $"The PostgreSQL server at {where.Host}:{where.Port}";
        return (fault as PostgresException)?.SqlState switch
        {
            "28P01" or "28000" => $"{server} refuses the account or its password. Correct Username and Password in Db__ConnectionString.",
            "3D000" => $"{server} has no database {where.Database}. Make it there, or correct Database in Db__ConnectionString.",
            "42501" => $"{server} does not let the account do this. Migrations need the owner's account; the program needs the rights that db/roles/postgres.sql gives.",
            "53300" => $"{server} has no connection free. End what holds them, or allow more, then try again.",
            "57P03" or "57P01" or "57P02" => $"{server} is starting or going down. Try again in a while.",
            "53100" => $"The disk of the server is full. {server} cannot write; make room, then try again.",
            { } code => $"{server} refused what was asked of it (SQLSTATE {code}). Its own log says more.",
            null when unencrypted => $"{server} did not agree on an encrypted line. Correct its certificate, or SSL Mode and Root Certificate in Db__ConnectionString.",
            null when unreached => $"No PostgreSQL server answers at {where.Host}:{where.Port}. Start it, or correct Host and Port in Db__ConnectionString.",
            null when where.Password is null or "" => $"{server} wants a password, and Db__ConnectionString has none.",
            null when where.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull =>
                $"{server} did not agree on an encrypted line. Switch it on there, or correct SSL Mode in Db__ConnectionString.",
            null => $"The line to the PostgreSQL server at {where.Host}:{where.Port} failed. See that a PostgreSQL server answers there, then try again.",
        };
    }

    private static string SqlServer(SqlException fault, SqlConnectionStringBuilder where, bool unencrypted, bool unreached)
    {
        var server = $"The SQL Server at {where.DataSource}";
        return fault.Number switch
        {
            18456 or 18452 or 18470 or 18486 or 18487 or 18488 => $"{server} refuses the account or its password. Correct User ID and Password in Db__ConnectionString.",
            4060 or 911 => $"{server} has no database {where.InitialCatalog} for this account. Make it there and its user in it, or correct Database in Db__ConnectionString.",
            229 or 230 or 262 or 916 => $"{server} does not let the account do this. Migrations need the owner's account; the program needs the rights that db/roles/sqlserver.sql gives.",
            17142 or 6005 or 921 or 922 => $"{server} is starting or going down. Try again in a while.",
            1105 or 9002 => $"The disk of the server is full. {server} cannot write; make room, then try again.",
            _ when unencrypted => $"{server} did not agree on an encrypted line. Give it a certificate that this machine trusts, or correct Encrypt in Db__ConnectionString.",
            _ when unreached || fault.Class >= 20 => $"No SQL Server answers at {where.DataSource}. Start it, or correct Server in Db__ConnectionString.",
            var number => $"{server} refused what was asked of it (error {number}). Its own log says more.",
        };
    }
}
