using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Nrm.Casework.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Setup;

/// <summary>The database as a whole: brings it up to date, and refuses one that would lose data.</summary>
public sealed class RecordsDatabase
{
    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly RecordsOptions _options;

    internal RecordsDatabase(IDbContextFactory<NrmDbContext> contexts, RecordsOptions options)
    {
        _contexts = contexts;
        _options = options;
    }

    /// <summary>Brings the tables up to date. On a server the database itself is there already: whose it is and where it lies is its administrator's to say.</summary>
    /// <exception cref="DatabaseUnusableException">It cannot be reached or used, or is newer than this program.</exception>
    public Task Migrate(CancellationToken cancel = default) => Attempt(async () =>
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await Reach(db, cancel);
        await RefuseNewer(db, cancel);
        if (_options.Provider is DatabaseProvider.SqlServer)
        {
            await db.Database.OpenConnectionAsync(cancel);
            await SqlServerSnapshots.Set(db.Database.GetDbConnection(), cancel);
            await db.Database.CloseConnectionAsync();
        }

        await db.Database.MigrateAsync(cancel);
        await FillIn(db, cancel);
        return true;
    });

    /// <summary>True where there is certainly nothing that keys were used for: no file, or no table.</summary>
    /// <exception cref="DatabaseUnusableException">It cannot be reached or read.</exception>
    public Task<bool> IsEmpty(CancellationToken cancel = default) => Attempt(async () =>
    {
        if (MissingFile() is not null)
        {
            return true;
        }

        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await Reach(db, cancel);
        return !await db.GetService<IRelationalDatabaseCreator>().HasTablesAsync(cancel);
    });

    /// <summary>Does work that needs the database; what the database fails in is thrown as a sentence for the operator.</summary>
    /// <exception cref="DatabaseUnusableException">The database failed.</exception>
    public async Task<T> Attempt<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (DatabaseFaults.Of(_options, failure) is { } sentence)
        {
            throw sentence;
        }
    }

    private string? MissingFile() =>
        _options.Provider is DatabaseProvider.Sqlite && new SqliteConnectionStringBuilder(_options.ConnectionString).DataSource is var file
        && !file.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && !File.Exists(file) ? file : null;

    /// <summary>Opened by the driver alone: the framework would write the failure, with its stack, into the log before anybody can say what it means.</summary>
    private static async Task Reach(NrmDbContext db, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(cancel);
        if (connection is SqliteConnection)
        {
            await using var header = connection.CreateCommand();
            header.CommandText = "SELECT count(*) FROM sqlite_master"; // SQLite opens any file; that it is none of its own shows when it is read
            await header.ExecuteScalarAsync(cancel);
        }

        await connection.CloseAsync();
    }

    /// <summary>Threat: an older program writes what a newer one has given another meaning.</summary>
    private static async Task RefuseNewer(NrmDbContext db, CancellationToken cancel)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Except(db.Database.GetMigrations()).Order(StringComparer.Ordinal).LastOrDefault() is { } unknown)
        {
            throw new DatabaseUnusableException($"The database is newer than this program, which does not know its migration {unknown}. Start the version that it was made for.");
        }
    }

    /// <summary>What a migration cannot compute: the code numbers of cases that are older than the column.</summary>
    private static async Task FillIn(NrmDbContext db, CancellationToken cancel)
    {
        while (await db.Cases.Where(c => c.CodeNumber == null).Select(c => c.Id).Take(1_000).ToListAsync(cancel) is { Count: > 0 } ids)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            foreach (var id in ids)
            {
                var number = CodeName.NumberOf(id);
                await db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.CodeNumber, number), cancel);
            }

            await transaction.CommitAsync(cancel);
        }
    }

    /// <exception cref="DatabaseUnusableException">
    /// It cannot be reached or used, a migration is missing, it is newer than this program, SQLite is not set to survive a loss of power, or SQL
    /// Server not to keep row versions.
    /// </exception>
    public Task Check(CancellationToken cancel = default) => Attempt(async () =>
    {
        if (MissingFile() is { } file)
        {
            throw new DatabaseUnusableException($"There is no database {file}. Put it back from its backup, or, for a new installation, run: nrm migrate");
        }

        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await Reach(db, cancel);
        await RefuseNewer(db, cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            throw new DatabaseUnusableException($"The database is behind by {pending.Count} migration(s), first {pending[0]}. Run: nrm migrate");
        }

        await FillIn(db, cancel); // a script may have migrated it
        if (_options.Provider is DatabaseProvider.SqlServer)
        {
            await db.Database.OpenConnectionAsync(cancel);
            await SqlServerSnapshots.Check(db.Database.GetDbConnection(), cancel);
        }

        if (_options.Provider is DatabaseProvider.Sqlite)
        {
            await db.Database.OpenConnectionAsync(cancel);
            await Scalar(db, "UPDATE \"__EFMigrationsHistory\" SET \"ProductVersion\" = '' WHERE 0;", cancel); // changes nothing, and is refused where the file may only be read
            Require("journal_mode", "wal", await Scalar(db, "PRAGMA journal_mode;", cancel));
            Require("synchronous", "2", await Scalar(db, "PRAGMA synchronous;", cancel));
        }

        return true;
    });

    internal static void Require(string pragma, string wanted, string found)
    {
        if (!string.Equals(wanted, found, StringComparison.OrdinalIgnoreCase))
        {
            throw new DatabaseUnusableException($"SQLite's {pragma} is {found} and must be {wanted}: acknowledged writes could be lost.");
        }
    }

    private static async Task<string> Scalar(NrmDbContext db, string sql, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
}
