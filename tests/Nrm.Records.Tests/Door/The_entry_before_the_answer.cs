using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records.Audit;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>Promise 2: planted failures of the audit log, and of the change beside it.</summary>
public class The_entry_before_the_answer
{
    private static readonly string[] Stored = ["cases", "case_tracks", "sections", "case_keys", "case_events", "assignments", "clocks", "tasks", "person_tokens"];

    [Theory, OnEveryDatabase]
    public async Task Nothing_is_shown_while_the_entry_cannot_be_written(DatabaseProvider provider)
    {
        var faults = new FaultyCommands();
        await using var door = await TestRecords.Open(provider, faults);
        var referrer = Actors.FirstResponder();
        var referred = await door.Refer(referrer);
        faults.FailOn("audit_entries");

        await Assert.ThrowsAsync<AuditUnavailableException>(() => door.Looks.At(referrer, referred.CaseId, new SectionView(Sections.Person)));
        await Assert.ThrowsAsync<AuditUnavailableException>(() => door.Looks.At(referrer, referred.CaseId, new CaseOverview()));
        await Assert.ThrowsAsync<AuditUnavailableException>(() => door.Looks.At(Actors.Decider(Actors.OtherAuthority), referred.CaseId, new CaseOverview()));
        await Assert.ThrowsAsync<AuditUnavailableException>(() => door.Search.Find(referrer, new CaseCriteria()));
        Assert.True(faults.Failed >= 4);

        faults.Heal();
        Assert.Single(await door.See(referrer, referred.CaseId, new SectionView(Sections.Person)));
        await Verified(door);
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_changes_while_the_entry_cannot_be_written(DatabaseProvider provider)
    {
        var faults = new FaultyCommands();
        await using var door = await TestRecords.Open(provider, faults);
        var before = await Counts(door);
        faults.FailOn("audit_entries");

        await Assert.ThrowsAsync<AuditUnavailableException>(() => door.Changes.Make(Actors.FirstResponder(), null, Referrals.Adult()));

        faults.Heal();
        Assert.True(faults.Failed > 0);
        Assert.Equal(before, await Counts(door));
        await door.Refer(Actors.FirstResponder());
        await Verified(door);
    }

    [Theory]
    [OnEveryDatabase("sections")]
    [OnEveryDatabase("case_events")]
    [OnEveryDatabase("case_keys")]
    [OnEveryDatabase("person_tokens")]
    public async Task A_change_that_fails_half_way_leaves_neither_itself_nor_an_entry_that_it_was_done(DatabaseProvider provider, string table)
    {
        var faults = new FaultyCommands();
        await using var door = await TestRecords.Open(provider, faults);
        var before = await Counts(door);
        faults.FailWhen(sql => sql.Contains("INSERT", StringComparison.Ordinal) && sql.Contains(table, StringComparison.Ordinal));

        var outcome = await Record.ExceptionAsync(() => door.Refer(Actors.FirstResponder()));

        faults.Heal();
        Assert.NotNull(outcome);
        Assert.True(faults.Failed > 0);
        Assert.Equal(before, await Counts(door));
        Assert.DoesNotContain(await door.Entries(), e => e.Outcome is Records.AuditOutcome.Allowed);
        await Verified(door);
    }

    [Theory, OnEveryDatabase]
    public async Task A_change_that_the_database_could_not_store_is_a_failure_and_no_conflict_with_somebody_else(DatabaseProvider provider)
    {
        var faults = new FaultyCommands();
        await using var door = await TestRecords.Open(provider, faults);
        var taken = await door.RefersAndTakes();
        faults.FailWhen(sql => sql.Contains("INSERT", StringComparison.Ordinal) && sql.Contains("sections", StringComparison.Ordinal));

        await Assert.ThrowsAsync<DbUpdateException>(() => door.Changes.Make(taken.Support, taken.Id, new AddNote { Text = "Slept well." }));
        await Assert.ThrowsAsync<DbUpdateException>(() => door.Changes.Make(taken.Referrer, null, Referrals.Adult()));

        faults.Heal();
        await door.Do(taken.Support, taken.Id, new AddNote { Text = "Slept well." });
        await Verified(door);
    }

    [Theory, OnEveryDatabase]
    public async Task The_entry_is_committed_before_the_door_answers(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var referred = await door.Refer(referrer);

        // The view is built after the entry is durable: another connection sees it from inside.
        var seen = await door.See(referrer, referred.CaseId, new CountsEntriesWhileItIsBuilt(door));

        Assert.Equal(1L, seen);
    }

    private static async Task<string> Counts(TestRecords door)
    {
        var counts = new List<string>();
        foreach (var table in Stored)
        {
            counts.Add($"{table}={await door.Scalar($"SELECT COUNT(*) FROM {table}")}");
        }

        return string.Join(' ', counts);
    }

    private static async Task Verified(TestRecords door)
    {
        await door.SequenceAll();
        var check = await door.Get<AuditCheck>().Verify();
        Assert.True(check.IsGood, string.Join('\n', check.Findings));
    }

    private sealed class CountsEntriesWhileItIsBuilt(TestRecords door) : CaseView<long>
    {
        public override string Name => "planted-view";

        public override IReadOnlyList<Section> Opens => [Sections.Person];

        public override long Build(OpenedCase opened) =>
            Convert.ToInt64(door.Scalar("SELECT COUNT(*) FROM audit_entries WHERE \"Subject\" = 'planted-view'").GetAwaiter().GetResult());
    }
}
