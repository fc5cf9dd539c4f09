using Microsoft.Data.Sqlite;
using Npgsql;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Web.Tests.Hosting;

/// <summary>Databases that are not there or not right, made anew for one test, with a password that nobody may be shown.</summary>
internal static class UnusableDatabase
{
    public const string Password = "sesame-0fd1";

    /// <summary>For each the words by which the operator knows what is wrong.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["unknown provider"] = "Db__Provider is none of Sqlite, Postgres, SqlServer",
        ["number as provider"] = "Db__Provider is none of Sqlite, Postgres, SqlServer",
        ["no connection string"] = "Db__ConnectionString is not set for Postgres. It looks like Host=",
        ["unreadable for Sqlite"] = "Db__ConnectionString cannot be read as one for Sqlite",
        ["unreadable for Postgres"] = "Db__ConnectionString cannot be read as one for Postgres",
        ["unreadable for SqlServer"] = "Db__ConnectionString cannot be read as one for SqlServer",
        ["another provider's"] = "Db__ConnectionString cannot be read as one for Sqlite, which is what Db__Provider says or leaves unsaid",
        ["no database named for Postgres"] = "Db__ConnectionString lacks the server or the database",
        ["no database named for SqlServer"] = "Db__ConnectionString lacks the server or the database",
        ["memory"] = "Db__ConnectionString names no file: what is written would be lost",
        ["folder missing"] = "nowhere",
        ["folder where nobody may write"] = "/proc/nrm.db",
        ["file that may only be read"] = "cannot be written. The program's account needs to read and write it",
        ["no SQLite file"] = "is no SQLite database. Put the right file there",
        ["newer SQLite"] = "The database is newer than this program, which does not know its migration 99990101000000_Later",
        ["older SQLite"] = "The database is behind by",
        ["Postgres at a port where nobody is"] = "No PostgreSQL server answers at 127.0.0.1:1. Start it, or correct Host and Port",
        ["Postgres on a host that there is not"] = "No PostgreSQL server answers at nrm.invalid:5432",
        ["Postgres, another service's port"] = "PostgreSQL server answers",
        ["Postgres, wrong password"] = "refuses the account or its password. Correct Username and Password",
        ["Postgres, no password"] = "wants a password, and Db__ConnectionString has none",
        ["Postgres, database missing"] = "has no database nrm_not_there. Make it there, or correct Database",
        ["Postgres without TLS"] = "did not agree on an encrypted line. Switch it on there, or correct SSL Mode",
        ["newer Postgres"] = "The database is newer than this program",
        ["older Postgres"] = "The database is behind by",
        ["SQL Server at a port where nobody is"] = "No SQL Server answers at 127.0.0.1,1. Start it, or correct Server",
        ["SQL Server, another service's port"] = "No SQL Server answers at 127.0.0.1,",
    };

    /// <summary>Seen in the settings alone, before anything is opened.</summary>
    public static IReadOnlyList<string> BySettings { get; } = [.. All.Keys.TakeWhile(name => name != "folder missing")];

    public static bool NeedsPostgres(string name) => name is "Postgres, wrong password" or "Postgres, no password" or "Postgres, database missing" or "Postgres without TLS" or "newer Postgres" or "older Postgres";

    /// <returns>Provider and connection string as the environment says them; empty is unsaid.</returns>
    public static async Task<(string Provider, string ConnectionString)> Make(string name, string folder, int foreignPort, Func<DatabaseProvider, bool, Task<TestDatabase>> database) => name switch
    {
        "unknown provider" => ("Access", $"Password={Password}"),
        "number as provider" => ("1", $"Password={Password}"),
        "no connection string" => ("Postgres", ""),
        "unreadable for Sqlite" => ("", $"Data Surce=nrm.db;Password={Password}"),
        "unreadable for Postgres" => ("postgres", $"Host=db;Port={Password};Database=nrm;Password={Password}"),
        "unreadable for SqlServer" => ("SqlServer", $"Server=db;Database=nrm;Encrypt={Password}"),
        "another provider's" => ("", $"Host=db;Database=nrm;Password={Password}"),
        "no database named for Postgres" => ("Postgres", $"Host=db;Password={Password}"),
        "no database named for SqlServer" => ("SqlServer", $"Server=db;Password={Password}"),
        "memory" => ("", "Data Source=:memory:"),
        "folder missing" => ("", $"Data Source={Path.Combine(folder, "nowhere", "nrm.db")}"),
        "folder where nobody may write" => ("", "Data Source=/proc/nrm.db"),
        "file that may only be read" => ("", (await database(DatabaseProvider.Sqlite, true)).ConnectionString + ";Mode=ReadOnly"),
        "no SQLite file" => ("", $"Data Source={await Noise(folder)}"),
        "newer SQLite" => ("", await Newer(await database(DatabaseProvider.Sqlite, true))),
        "older SQLite" => ("", await Older(await database(DatabaseProvider.Sqlite, true))),
        "Postgres at a port where nobody is" => ("Postgres", $"Host=127.0.0.1;Port=1;Database=nrm;Username=nrm;Password={Password}"),
        "Postgres on a host that there is not" => ("Postgres", $"Host=nrm.invalid;Database=nrm;Username=nrm;Password={Password}"),
        "Postgres, another service's port" => ("Postgres", $"Host=127.0.0.1;Port={foreignPort};Database=nrm;Username=nrm;Password={Password}"),
        "Postgres, wrong password" => ("Postgres", Server(s => (s.Password, s.Database) = (Password, "nrm_not_there"))),
        "Postgres, no password" => ("Postgres", Server(s => (s.Password, s.Passfile, s.Database) = (null, "/dev/null", "nrm_not_there"))),
        "Postgres, database missing" => ("Postgres", Server(s => s.Database = "nrm_not_there")),
        "Postgres without TLS" => ("Postgres", Server(s => s.SslMode = SslMode.Require)),
        "newer Postgres" => ("Postgres", await Newer(await database(DatabaseProvider.Postgres, true))),
        "older Postgres" => ("Postgres", (await database(DatabaseProvider.Postgres, false)).ConnectionString),
        "SQL Server at a port where nobody is" => ("SqlServer", $"Server=127.0.0.1,1;Database=nrm;User ID=nrm;Password={Password};ConnectRetryCount=0"),
        "SQL Server, another service's port" => ("SqlServer", $"Server=127.0.0.1,{foreignPort};Database=nrm;User ID=nrm;Password={Password};ConnectRetryCount=0"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static string Server(Action<NpgsqlConnectionStringBuilder> change)
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(TestDatabases.PostgresVariable));
        change(server);
        return server.ToString();
    }

    private static async Task<string> Noise(string folder)
    {
        var file = Path.Combine(folder, "noise.db");
        await File.WriteAllBytesAsync(file, new byte[8192].Select((_, i) => (byte)(i * 7 + 1)).ToArray());
        return file;
    }

    private static async Task<string> Newer(TestDatabase database)
    {
        await Sql(database, """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Later', '99.0.0')""");
        return database.ConnectionString;
    }

    private static async Task<string> Older(TestDatabase database)
    {
        await Sql(database, """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = (SELECT max("MigrationId") FROM "__EFMigrationsHistory")""");
        return database.ConnectionString;
    }

    private static async Task Sql(TestDatabase database, string sql)
    {
        await using System.Data.Common.DbConnection connection = database.Provider is DatabaseProvider.Sqlite
            ? new SqliteConnection(database.ConnectionString + ";Pooling=False") : new NpgsqlConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
