using System.Globalization;
using Microsoft.Data.Sqlite;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records.Audit;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

public class Tampered_logs(ITestOutputHelper output)
{
    private static readonly int Manipulations = Proof.Times(whole: 200, sample: 16);

    [Theory, OnEveryDatabase]
    public async Task An_honest_log_verifies_from_the_database_and_from_its_files(DatabaseProvider provider)
    {
        await using var door = await Busy(provider);

        var check = await door.Get<AuditCheck>().Verify();
        var folder = Path.Combine(door.Database.Folder, "export");
        await door.Get<AuditCheck>().Export(folder);
        var exported = AuditExport.Verify(folder, door.Log.Key.ToString());

        Assert.Empty(check.Findings);
        Assert.Empty(exported.Findings);
        Assert.True(check.Entries > 300, $"{check.Entries}");
        Assert.True(check.Waiting > 0);
        Assert.Equal((check.Entries, check.Waiting, check.Checkpoints), (exported.Entries, exported.Waiting, exported.Checkpoints));
    }

    [Fact]
    public async Task Manipulations_in_the_database_are_all_found()
    {
        await using var door = await Busy(DatabaseProvider.Sqlite);
        await Tampering.WithoutTriggers(door);
        await door.Sql("PRAGMA wal_checkpoint(TRUNCATE)");
        var original = await File.ReadAllBytesAsync(door.Database.File);
        var seed = Proof.Seed;
        var random = new Random(seed);
        var undetected = new List<string>();
        var kinds = new SortedDictionary<string, int>();
        for (var i = 0; i < Manipulations; i++)
        {
            await using var copy = await TestDatabase.Empty(DatabaseProvider.Sqlite);
            await File.WriteAllBytesAsync(copy.File, original);
            File.Copy(door.Database.KeyFile, copy.KeyFile);
            await using var node = TestRecords.Open(copy, door.Clock);
            var what = await Manipulate(node, random);
            kinds[what.Split(' ')[0]] = kinds.GetValueOrDefault(what.Split(' ')[0]) + 1;
            if (await Verifies(node))
            {
                undetected.Add(what);
            }
        }

        output.WriteLine($"{Manipulations} manipulations, {undetected.Count} undetected, seed {seed}: {string.Join(", ", kinds.Select(k => $"{k.Key} {k.Value}"))}");
        Assert.Empty(undetected);
    }

    [Theory, OnEveryDatabase]
    public async Task A_changed_explanation_a_lost_entry_and_a_moved_one_are_found_on_every_database(DatabaseProvider provider)
    {
        (string What, string Sql)[] manipulations =
        [
            ("a changed explanation", "UPDATE audit_entries SET \"Explanation\" = 'x' WHERE \"NodeCounter\" = 7"),
            ("another person", "UPDATE audit_entries SET \"ActorId\" = NULL WHERE \"NodeCounter\" = 9"),
            ("a lost position", "DELETE FROM audit_positions WHERE \"Position\" = 11"),
            ("a lost entry", "DELETE FROM audit_entries WHERE \"NodeCounter\" = 13"),
            ("a lost tile", "DELETE FROM audit_tiles WHERE \"Level\" = 0 AND \"TileIndex\" = 0"),
        ];
        foreach (var (what, sql) in manipulations)
        {
            await using var door = await Busy(provider, cases: 4);
            await Tampering.WithoutTriggers(door);
            Assert.True(await Verifies(door));

            Assert.Equal(1, await door.Sql(sql));

            Assert.False(await Verifies(door), what);
        }
    }

    private static async Task<TestRecords> Busy(DatabaseProvider provider, int cases = 30)
    {
        var door = await TestRecords.Open(provider);
        for (var i = 0; i < cases; i++)
        {
            var taken = await door.RefersAndTakes();
            for (var look = 0; look < 8; look++)
            {
                await door.Looks.At(look % 2 == 0 ? taken.Support : taken.Referrer, taken.Id, new SectionView(Sections.Person));
            }

            if (i % 7 == 0)
            {
                await door.SequenceAll();
            }
        }

        await door.SequenceAll();
        for (var i = 0; i < 5; i++)
        {
            await door.Search.Find(Actors.Decider(), new CaseCriteria());
        }

        return door;
    }

    /// <summary>A row that can no longer be read at all counts as found too.</summary>
    private static async Task<bool> Verifies(TestRecords door)
    {
        try
        {
            return (await door.Get<AuditCheck>().Verify()).IsGood;
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidOperationException or System.Text.Json.JsonException or ArgumentException or InvalidCastException)
        {
            return false;
        }
    }

    // What is not manipulated, because no log can show it by itself or because nothing is promised of it: the newest checkpoints cut off
    // together with the newest entries (witnesses show that), one of several kept checkpoints lost, the time at which one was stored.
    private static async Task<string> Manipulate(TestRecords node, Random random)
    {
        await using var connection = (SqliteConnection)await node.Connection();
        switch (random.Next(10))
        {
            case 0:
                return await Run(connection, "delete-entry", "DELETE FROM audit_entries WHERE rowid = (SELECT e.rowid FROM audit_entries e JOIN audit_positions p USING (NodeId, NodeCounter) ORDER BY p.Position LIMIT 1 OFFSET @pick)", random.Next(300));
            case 1:
                return await Run(connection, "delete-position", "DELETE FROM audit_positions WHERE Position = @pick", random.Next(300));
            case 2:
                return await Run(connection, "delete-tile", "DELETE FROM audit_tiles WHERE rowid = (SELECT rowid FROM audit_tiles LIMIT 1 OFFSET @pick)", random.Next(await Count(connection, "audit_tiles")));
            case 3:
                // Two entries trade places in the log.
                var (one, other) = (random.Next(150), 150 + random.Next(150));
                return await Run(connection, "swap-positions",
                    $"""
                     CREATE TEMP TABLE t AS SELECT NodeCounter AS a, (SELECT NodeCounter FROM audit_positions WHERE Position = {other}) AS b FROM audit_positions WHERE Position = {one};
                     UPDATE audit_positions SET NodeCounter = -1 WHERE Position = {one};
                     UPDATE audit_positions SET NodeCounter = (SELECT a FROM t) WHERE Position = {other};
                     UPDATE audit_positions SET NodeCounter = (SELECT b FROM t) WHERE Position = {one};
                     """, one);
            case 4:
                return await Change(connection, random, "audit_checkpoints", ["Note"]);
            case 5:
                return await Change(connection, random, "audit_tiles", ["Content"]);
            default:
                return await Change(connection, random, "audit_entries",
                [
                    "NodeCounter", "Id", "SchemaVersion", "RecordedAt", "Kind", "Outcome", "ActorId", "OrganisationId", "SessionId", "CaseId", "Subject", "Sections",
                    "Explanation", "Purpose", "RequestId", "Detail", "PreviousCommitment", "Salt", "Commitment",
                ]);
        }
    }

    private static async Task<string> Change(SqliteConnection connection, Random random, string table, string[] columns)
    {
        var column = columns[random.Next(columns.Length)];
        var row = random.Next(await Count(connection, table));
        await using var read = connection.CreateCommand();
        read.CommandText = $"SELECT rowid, {column} FROM {table} LIMIT 1 OFFSET {row}";
        await using var reader = await read.ExecuteReaderAsync();
        await reader.ReadAsync();
        var (id, old) = (reader.GetInt64(0), reader.GetValue(1));
        await reader.DisposeAsync();
        await using var write = connection.CreateCommand();
        write.CommandText = $"UPDATE {table} SET {column} = @value WHERE rowid = {id}";
        write.Parameters.AddWithValue("@value", Other(old, column, random));
        Assert.Equal(1, await write.ExecuteNonQueryAsync());
        return $"change-{column} row {row} of {table}, was {old}";
    }

    private static object Other(object old, string column, Random random)
    {
        switch (old)
        {
            case byte[] { Length: > 0 } bytes:
                var changed = (byte[])bytes.Clone();
                changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                return changed;
            case byte[]:
                return new byte[] { 0 };
            case long number:
                return number + 1 + (column == "NodeCounter" ? 100_000 : 0);
            case DBNull:
                return column.EndsWith("Id", StringComparison.Ordinal) && column != "RequestId" ? Guid.NewGuid().ToString().ToUpperInvariant() : "x";
            case string text when Guid.TryParse(text, out _):
                return Guid.NewGuid().ToString().ToUpperInvariant();
            case string text when column == "RecordedAt":
                return DateTime.Parse(text, CultureInfo.InvariantCulture).AddTicks(10).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
            case string text when column == "Outcome":
                return text == "Allowed" ? "Denied" : "Allowed";
            case string text when column == "Sections":
                return text == "[]" ? "[\"person\"]" : "[]";
            case string text:
                var place = random.Next(text.Length);
                return text[..place] + (text[place] == 'x' ? 'y' : 'x') + text[(place + 1)..];
            default:
                throw new InvalidOperationException($"{column}: {old.GetType()}");
        }
    }

    private static async Task<string> Run(SqliteConnection connection, string what, string sql, int pick)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@pick", pick);
        Assert.True(await command.ExecuteNonQueryAsync() > 0, $"{what} {pick}");
        return $"{what} {pick}";
    }

    private static async Task<int> Count(SqliteConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return Convert.ToInt32(await command.ExecuteScalarAsync());
    }
}
