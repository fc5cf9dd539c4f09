using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Nrm.Records.Setup;

/// <summary>Which database, as <c>Db__Provider</c> and <c>Db__ConnectionString</c> say it: read in the same way by the program and the tool.</summary>
/// <param name="ConnectionString">Readable by the provider's driver, and names a database of its own.</param>
/// <param name="OwnFile">The file in the folder of data where nothing else was said; null with a connection string.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString, string? OwnFile)
{
    /// <param name="dataFolder">Absolute.</param>
    /// <exception cref="DatabaseUnusableException">A provider that there is not, or a connection string that is missing, unreadable, or names no database.</exception>
    public static DatabaseSettings Read(IConfiguration settings, string dataFolder)
    {
        var provider = settings["Db:Provider"] is not { Length: > 0 } text ? DatabaseProvider.Sqlite : Named(text);
        if (settings["Db:ConnectionString"] is { Length: > 0 } given)
        {
            return WhyNot(provider, given) is { } why ? throw new DatabaseUnusableException(why) : new(provider, given, null);
        }

        var file = Path.Combine(dataFolder, "nrm.db");
        return provider is DatabaseProvider.Sqlite ? new(provider, $"Data Source={file}", file)
            : throw new DatabaseUnusableException($"Db__ConnectionString is not set for {provider}. It looks like {LooksLike(provider)}");
    }

    private static DatabaseProvider Named(string text)
    {
        var known = Enum.GetValues<DatabaseProvider>().Where(p => p.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return known.Count == 1 ? known[0]
            : throw new DatabaseUnusableException($"Db__Provider is none of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
    }

    /// <summary>Nothing of the string is quoted, and no message of a driver: they may hold the password.</summary>
    private static string? WhyNot(DatabaseProvider provider, string connectionString)
    {
        try
        {
            return NamesDatabase(provider, connectionString) ? null
                : provider is DatabaseProvider.Sqlite ? $"Db__ConnectionString names no file: what is written would be lost with the program. It looks like {LooksLike(provider)}"
                : $"Db__ConnectionString lacks the server or the database. It looks like {LooksLike(provider)}";
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or KeyNotFoundException or OverflowException)
        {
            return $"Db__ConnectionString cannot be read as one for {provider}, which is what Db__Provider says or leaves unsaid. It looks like {LooksLike(provider)}";
        }
    }

    /// <summary>A driver would else take the account's own database, SQL Server's master, or memory.</summary>
    private static bool NamesDatabase(DatabaseProvider provider, string connectionString)
    {
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                var sqlite = new SqliteConnectionStringBuilder(connectionString);
                return sqlite.DataSource is { Length: > 0 } and not ":memory:" && sqlite.Mode is not SqliteOpenMode.Memory
                    && !sqlite.DataSource.Contains("mode=memory", StringComparison.OrdinalIgnoreCase);
            case DatabaseProvider.Postgres:
                var postgres = new NpgsqlConnectionStringBuilder(connectionString);
                return postgres is { Host.Length: > 0, Database.Length: > 0 };
            case DatabaseProvider.SqlServer:
                var sqlServer = new SqlConnectionStringBuilder(connectionString);
                return sqlServer is { DataSource.Length: > 0, InitialCatalog.Length: > 0 };
        }

        return false;
    }

    private static string LooksLike(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => "Data Source=/var/lib/nrm/nrm.db",
        DatabaseProvider.Postgres => "Host=db.example;Port=5432;Database=nrm;Username=nrm_web;Password=...",
        DatabaseProvider.SqlServer => "Server=db.example,1433;Database=nrm;User ID=nrm_web;Password=...;Encrypt=True",
    };
}
