using System.Data.Common;
using System.Globalization;

namespace Nrm.Records.Setup;

/// <summary>
/// Row versions on SQL Server, which are off in a new database there: without them whoever reads waits for whoever writes, and a check of the log
/// stops every look until it is done.
/// </summary>
internal static class SqlServerSnapshots
{
    /// <summary>READ_COMMITTED_SNAPSHOT, then ALLOW_SNAPSHOT_ISOLATION; 1 is on, 2 and 3 are on their way.</summary>
    private const string Asked = "SELECT CONCAT(is_read_committed_snapshot_on, ' ', snapshot_isolation_state) FROM sys.databases WHERE database_id = DB_ID()";

    /// <summary>The head of the script that migrates by hand: what the session and the database have to be. Needs the owner's account; may be run again.</summary>
    public static string First()
    {
        using var text = new StreamReader(typeof(SqlServerSnapshots).Assembly.GetManifestResourceStream("Nrm.Records.Setup.sqlserver-first.sql")
            ?? throw new InvalidOperationException("The head of the script is not in the program."));
        return text.ReadToEnd();
    }

    public static async Task Set(DbConnection open, CancellationToken cancel)
    {
        await using var command = open.CreateCommand();
#pragma warning disable CA2100 // a file of this program
        command.CommandText = First();
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <exception cref="DatabaseUnusableException">One of them is off.</exception>
    public static async Task Check(DbConnection open, CancellationToken cancel)
    {
        await using var command = open.CreateCommand();
        command.CommandText = Asked;
        Demand(open.Database, Convert.ToString(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) ?? "");
    }

    internal static void Demand(string database, string found)
    {
        if (found is not "1 1")
        {
            var missing = found.StartsWith('1') ? "ALLOW_SNAPSHOT_ISOLATION" : "READ_COMMITTED_SNAPSHOT";
            throw new DatabaseUnusableException(
                $"{missing} is off in the database {database}: whoever reads there would stop whoever writes. Run, with the owner's account: nrm migrate (or db/scripts/sqlserver/migrations.sql)");
        }
    }
}
