using Microsoft.EntityFrameworkCore;
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

    public async Task Migrate(CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        await FillIn(db, cancel);
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

    /// <exception cref="InvalidOperationException">A migration is missing, or SQLite is not set to survive a loss of power.</exception>
    public async Task Check(CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            throw new InvalidOperationException($"The database is behind by {pending.Count} migration(s), first {pending[0]}. Run: nrm migrate");
        }

        await FillIn(db, cancel); // a script may have migrated it
        if (_options.Provider is DatabaseProvider.Sqlite)
        {
            await db.Database.OpenConnectionAsync(cancel);
            Require("journal_mode", "wal", await Scalar(db, "PRAGMA journal_mode;", cancel));
            Require("synchronous", "2", await Scalar(db, "PRAGMA synchronous;", cancel));
        }
    }

    internal static void Require(string pragma, string wanted, string found)
    {
        if (!string.Equals(wanted, found, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"SQLite's {pragma} is {found} and must be {wanted}: acknowledged writes could be lost.");
        }
    }

    private static async Task<string> Scalar(NrmDbContext db, string sql, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // two constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
}
