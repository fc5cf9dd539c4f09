using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Nrm.Casework.Documents;
using Nrm.Casework.Work;
using Nrm.Records.Persistence;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

public class Databases
{
    [Fact]
    public void No_model_is_ahead_of_its_migrations()
    {
        const string Assembly = "Nrm.Migrations";
        NrmDbContext[] contexts =
        [
            new SqliteNrmDbContext(new DbContextOptionsBuilder<SqliteNrmDbContext>().UseSqlite("Data Source=none.db", o => o.MigrationsAssembly(Assembly)).Options),
            new PostgresNrmDbContext(new DbContextOptionsBuilder<PostgresNrmDbContext>().UseNpgsql("Host=none", o => o.MigrationsAssembly(Assembly)).Options),
            new SqlServerNrmDbContext(new DbContextOptionsBuilder<SqlServerNrmDbContext>().UseSqlServer("Server=none", o => o.MigrationsAssembly(Assembly)).Options),
        ];
        foreach (var context in contexts)
        {
            using (context)
            {
                Assert.NotEmpty(context.Database.GetMigrations());
                Assert.False(context.Database.HasPendingModelChanges(), $"{context.GetType().Name}: run db/migration NAME");
            }
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_database_that_is_behind_is_refused_and_a_migrated_one_is_not(DatabaseProvider provider)
    {
        await using var empty = await TestDatabase.Empty(provider);
        await using var door = TestRecords.Open(empty, new TestClock());
        var database = door.Get<RecordsDatabase>();

        await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.Check());
        await database.Migrate();
        await database.Check();
    }

    [Fact]
    public async Task Sqlite_writes_ahead_and_waits_for_the_disk()
    {
        var pragmas = new List<string>();
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        await using var db = await door.Context();
        await db.Database.OpenConnectionAsync();
        foreach (var pragma in new[] { "journal_mode", "synchronous", "foreign_keys" })
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            pragmas.Add($"{pragma}={await command.ExecuteScalarAsync()}");
        }

        Assert.Equal(["journal_mode=wal", "synchronous=2", "foreign_keys=1"], pragmas);
    }

    [Theory]
    [InlineData("PRAGMA synchronous=NORMAL", "synchronous")]
    [InlineData("PRAGMA synchronous=OFF", "synchronous")]
    [InlineData("PRAGMA journal_mode=DELETE", "journal_mode")]
    public async Task Sqlite_set_so_that_it_could_lose_a_commit_is_refused_at_start(string planted, string named)
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite, new Planted(planted));

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => door.Get<RecordsDatabase>().Check());

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sqlite_file_that_was_restored_in_another_journal_mode_is_brought_back_to_writing_ahead()
    {
        await using var database = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using (var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            Assert.Equal("delete", await command.ExecuteScalarAsync());
        }

        await using var door = TestRecords.Open(database, new TestClock());
        await door.Get<RecordsDatabase>().Check();
    }

    [Fact]
    public async Task The_program_s_role_on_postgres_does_its_work_and_rewrites_nothing()
    {
        Assert.SkipWhen(TestDatabases.WhyNot(DatabaseProvider.Postgres) is not null, TestDatabases.WhyNot(DatabaseProvider.Postgres) ?? "");
        await using var owner = await TestRecords.Open(DatabaseProvider.Postgres);
        await owner.Sql(await File.ReadAllTextAsync(Path.Combine(Source.Root, "db/roles/postgres.sql")));
        await using var door = TestRecords.Open(owner.Database, owner.Clock, new AsRole("nrm_app"));

        await door.Get<RecordsDatabase>().Check();
        var taken = await door.RefersAndTakes();
        await door.Do(taken.Support, taken.Id, new AddNote { Text = "A note." });
        Assert.Single(await door.See(taken.Support, taken.Id, new SectionView(Sections.Notes)));
        await door.Search.Find(taken.Support, new CaseCriteria());
        await door.Files.Attach(taken.Support, taken.Id, Nrm.Casework.Kernel.DataCategory.Notes, "a.txt", "text/plain", new MemoryStream([1]));
        await door.SequenceAll();
        Assert.Empty((await door.Get<Nrm.Records.Audit.AuditCheck>().Verify()).Findings);

        foreach (var table in Nrm.Migrations.AppendOnlyTriggers.Tables.Keys)
        {
            foreach (var sql in new[] { $"UPDATE {table} SET \"{Nrm.Migrations.AppendOnlyTriggers.Tables[table][0]}\" = NULL", $"DELETE FROM {table}", $"TRUNCATE {table} CASCADE", $"DROP TRIGGER {table}_no_rewriting ON {table}", $"ALTER TABLE {table} DISABLE TRIGGER ALL" })
            {
                var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => owner.Sql($"SET ROLE nrm_app; {sql}"));
                Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
            }
        }

        foreach (var sql in new[] { "UPDATE case_keys SET \"Version\" = 9", "DELETE FROM case_keys", "DELETE FROM cases", "CREATE TABLE t (x int)" })
        {
            var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => owner.Sql($"SET ROLE nrm_app; {sql}"));
            Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        }
    }

    [Fact]
    public async Task Every_table_is_named_in_both_role_files()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        await using var db = await door.Context();
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().ToList();
        foreach (var file in new[] { "db/roles/postgres.sql", "db/roles/sqlserver.sql" })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(Source.Root, file));
            Assert.Empty(tables.Where(t => !System.Text.RegularExpressions.Regex.IsMatch(text, $@"\b{t}\b")).Select(t => $"{file}: {t}"));
        }
    }

    private sealed class Planted(string pragma) : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.Ordinal))
            {
                return;
            }

            await using var command = connection.CreateCommand();
            command.CommandText = pragma;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private sealed class AsRole(string role) : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) => await Set(connection);

        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData) => Set(connection).GetAwaiter().GetResult();

        private async Task Set(System.Data.Common.DbConnection connection)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SET ROLE {role}";
            await command.ExecuteNonQueryAsync();
        }
    }
}
