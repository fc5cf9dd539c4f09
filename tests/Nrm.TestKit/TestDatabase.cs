using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Nrm.Records.Setup;

namespace Nrm.TestKit;

/// <summary>A fresh, migrated database that goes away when it is disposed. Migrations run once for each test program; the rest are copies.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string Prefix = $"nrm_test_{Environment.ProcessId}_{Guid.NewGuid():N}"[..32];
    private static readonly Dictionary<DatabaseProvider, Lazy<Task<TestDatabase>>> Templates =
        TestDatabases.Providers.ToDictionary(p => p, p => new Lazy<Task<TestDatabase>>(() => Migrated(p)));

    private static int _count;

    private TestDatabase(DatabaseProvider provider, string name, string folder)
    {
        Provider = provider;
        Name = name;
        Folder = folder;
    }

    public DatabaseProvider Provider { get; }

    public string Name { get; }

    /// <summary>A private folder for the files of this database: SQLite's own, the key file.</summary>
    public string Folder { get; }

    public string KeyFile => Path.Combine(Folder, "keys.json");

    /// <summary>SQLite only.</summary>
    public string File => Path.Combine(Folder, "nrm.db");

    public string ConnectionString => Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteConnectionStringBuilder { DataSource = File }.ToString(),
        DatabaseProvider.Postgres => new NpgsqlConnectionStringBuilder(TestDatabases.Server(Provider)) { Database = Name, MaxPoolSize = 20, NoResetOnClose = true }.ToString(),
        DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(TestDatabases.Server(Provider)) { InitialCatalog = Name }.ToString(),
    };

    public static async Task<TestDatabase> Create(DatabaseProvider provider)
    {
        var template = await Templates[provider].Value;
        var database = New(provider);
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                System.IO.File.Copy(template.File, database.File);
                break;
            case DatabaseProvider.Postgres:
                await OnServer(provider, $"CREATE DATABASE \"{database.Name}\" TEMPLATE \"{template.Name}\"");
                break;
            case DatabaseProvider.SqlServer:
                await OnServer(provider, $"CREATE DATABASE [{database.Name}]");
                await Migrate(database);
                break;
        }

        return database;
    }

    /// <summary>A database without tables.</summary>
    public static async Task<TestDatabase> Empty(DatabaseProvider provider)
    {
        var database = New(provider);
        if (provider is not DatabaseProvider.Sqlite)
        {
            await OnServer(provider, provider is DatabaseProvider.Postgres ? $"CREATE DATABASE \"{database.Name}\"" : $"CREATE DATABASE [{database.Name}]");
        }

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        switch (Provider)
        {
            case DatabaseProvider.Sqlite:
                SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
                break;
            case DatabaseProvider.Postgres:
                NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
                await OnServer(Provider, $"""DROP DATABASE IF EXISTS "{Name}" WITH (FORCE)""");
                break;
            case DatabaseProvider.SqlServer:
                await OnServer(Provider, $"ALTER DATABASE [{Name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{Name}]");
                break;
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static TestDatabase New(DatabaseProvider provider) =>
        new(provider, $"{Prefix}_{Interlocked.Increment(ref _count)}", Directory.CreateTempSubdirectory("nrm-test-").FullName);

    private static async Task<TestDatabase> Migrated(DatabaseProvider provider)
    {
        var template = await Empty(provider);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await Migrate(template);
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                // The file is copied without its -wal: everything has to be in it.
                await using (var connection = new SqliteConnection(template.ConnectionString))
                {
                    await connection.OpenAsync();
                    await using var checkpoint = connection.CreateCommand();
                    checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                    await checkpoint.ExecuteNonQueryAsync();
                }

                SqliteConnection.ClearPool(new SqliteConnection(template.ConnectionString));
                break;
            case DatabaseProvider.Postgres:
                // A template must have no connections while it is copied.
                NpgsqlConnection.ClearPool(new NpgsqlConnection(template.ConnectionString));
                break;
        }

        return template;
    }

    private static async Task Migrate(TestDatabase database)
    {
        await using var services = TestRecords.Services(database, new TestClock(), null);
        await services.GetRequiredService<RecordsDatabase>().Migrate(CancellationToken.None);
    }

    private static async Task OnServer(DatabaseProvider provider, string sql)
    {
        await using System.Data.Common.DbConnection connection = provider is DatabaseProvider.Postgres
            ? new NpgsqlConnection(TestDatabases.Server(provider))
            : new SqlConnection(TestDatabases.Server(provider));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
