using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Nrm.Casework.Documents;
using Nrm.Records.Audit;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Audit;

/// <summary>A check or an export of the log sees one state of it, and nobody waits for it.</summary>
public sealed class Checking_while_others_write
{
    [Theory, OnEveryDatabase]
    public async Task A_look_and_a_change_are_made_while_the_log_is_checked_and_do_not_show_in_the_check(DatabaseProvider provider)
    {
        var (meanwhile, count) = (new Meanwhile("audit_positions"), 0L);
        await using var door = await TestRecords.Open(provider, meanwhile);
        await using var others = TestRecords.Open(door.Database, door.Clock);
        var taken = await others.RefersAndTakes();
        await others.SequenceAll();
        var before = await others.Entries();
        meanwhile.Do = async () =>
        {
            await others.Do(taken.Support, taken.Id, new AddNote { Text = "Written during the check." });
            Assert.NotEmpty(await others.See(taken.Support, taken.Id, new SectionView(Sections.Notes)));
            await others.SequenceAll();
            count++;
        };

        var checkedLog = await door.Get<AuditCheck>().Verify(cancel: TestContext.Current.CancellationToken);

        Assert.True(count > 0, "Nothing was written during the check.");
        Assert.Empty(checkedLog.Findings);
        Assert.Equal(before.Count + 1, checkedLog.Entries + checkedLog.Waiting); // and that by which the node begins
        Assert.True((await others.Entries()).Count > before.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task A_change_is_made_while_the_log_is_exported_and_the_files_verify(DatabaseProvider provider)
    {
        var (meanwhile, count) = (new Meanwhile("audit_tiles"), 0L);
        await using var door = await TestRecords.Open(provider, meanwhile);
        await using var others = TestRecords.Open(door.Database, door.Clock);
        var taken = await others.RefersAndTakes();
        await others.SequenceAll();
        meanwhile.Do = async () =>
        {
            await others.Do(taken.Support, taken.Id, new AddNote { Text = "Written during the export." });
            await others.SequenceAll();
            count++;
        };
        var folder = Path.Combine(door.Database.Folder, "export");

        await door.Get<AuditCheck>().Export(folder, cancel: TestContext.Current.CancellationToken);

        Assert.True(count > 0, "Nothing was written during the export.");
        Assert.Empty(AuditExport.Verify(folder, door.Log.Key.ToString()).Findings);
    }

    [Fact]
    public void On_SQL_Server_the_log_is_read_as_a_snapshot_and_the_server_has_to_keep_row_versions()
    {
        Assert.Equal(IsolationLevel.Snapshot, Snapshot.LevelOn(sqlServer: true));
        Assert.Equal(IsolationLevel.RepeatableRead, Snapshot.LevelOn(sqlServer: false));
        SqlServerSnapshots.Demand("nrm", "1 1");
        foreach (var (found, missing) in new[] { ("0 1", "READ_COMMITTED_SNAPSHOT is off"), ("1 0", "ALLOW_SNAPSHOT_ISOLATION is off"), ("0 0", "READ_COMMITTED_SNAPSHOT is off"), ("1 2", "ALLOW_SNAPSHOT_ISOLATION is off"), ("", "is off") })
        {
            Assert.Contains(missing, Assert.Throws<DatabaseUnusableException>(() => SqlServerSnapshots.Demand("nrm", found)).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Does something after the first command that names a table, and waits until it is done.</summary>
    private sealed class Meanwhile(string table) : DbCommandInterceptor
    {
        public Func<Task>? Do { get; set; }

        public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
        {
            if (command.CommandText.Contains(table, StringComparison.Ordinal) && Do is { } work)
            {
                Do = null;
                Task.Run(work).GetAwaiter().GetResult();
            }

            return result;
        }
    }
}
