using System.Data.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Nrm.Migrations;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

public class Append_only_tables
{
    [Theory, OnEveryDatabase]
    public async Task Refuse_update_and_delete_by_whoever_comes_with_sql(DatabaseProvider provider)
    {
        await using var door = await Filled(provider);
        foreach (var (table, key) in AppendOnlyTriggers.Tables)
        {
            var rows = Convert.ToInt64(await door.Scalar($"SELECT COUNT(*) FROM {table}"));
            Assert.True(rows > 0, $"{table} is empty");

            await Refused(door, table, $"UPDATE {table} SET \"{key[0]}\" = \"{key[0]}\"");
            await Refused(door, table, $"DELETE FROM {table}");
            if (provider is DatabaseProvider.Postgres)
            {
                await Refused(door, table, $"TRUNCATE {table} CASCADE");
            }

            if (provider is DatabaseProvider.Sqlite)
            {
                await Refused(door, table, $"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1");
            }

            Assert.Equal(rows, Convert.ToInt64(await door.Scalar($"SELECT COUNT(*) FROM {table}")));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Without_their_triggers_they_would_not(DatabaseProvider provider)
    {
        await using var door = await Filled(provider);
        await Tampering.WithoutTriggers(door);

        Assert.True(await door.Sql("UPDATE audit_entries SET \"Kind\" = \"Kind\"") > 0);
        Assert.True(await door.Sql("DELETE FROM sections") > 0);
    }

    [Theory, OnEveryDatabase]
    public async Task Are_refused_by_the_context_before_the_database_is_asked(DatabaseProvider provider)
    {
        await using var door = await Filled(provider);
        await using var db = await door.Context();
        db.Remove(await db.Sections.FirstAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Are_the_ones_that_the_model_calls_so()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        await using var db = await door.Context();

        var declared = db.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model.GetEntityTypes()
            .Where(t => t.GetDeclaredTriggers().Any()).Select(t => t.GetTableName()!).Order(StringComparer.Ordinal);

        Assert.Equal(AppendOnlyTriggers.Tables.Keys, declared);
    }

    private static async Task<TestRecords> Filled(DatabaseProvider provider)
    {
        var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var referred = await door.Refer(referrer);
        Assert.IsType<Outcome<AttachedFile>.Done>(await door.Files.Attach(
            referrer, referred.CaseId, Nrm.Casework.Kernel.DataCategory.Account, "letter.txt", "text/plain", new MemoryStream("words"u8.ToArray())));
        await door.SequenceAll();
        return door;
    }

    private static async Task Refused(TestRecords door, string table, string sql)
    {
        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => door.Sql(sql));
        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }
}
