using Nrm.Casework.Consent;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Door;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

public class Many_at_once
{
    [Theory, OnEveryDatabase]
    public async Task Of_two_who_read_the_same_version_one_changes_it_and_the_other_is_told(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var version = (await door.See(taken.Support, taken.Id, new CaseOverview())).Facts.Version;
        var call = new CallContext(ExpectedVersion: version);

        var outcomes = await Task.WhenAll(
            door.Changes.Make(taken.Support, taken.Id, new AddNote { Text = "first" }, call),
            door.Changes.Make(taken.Support, taken.Id, new AddNote { Text = "second" }, call));

        Assert.Single(outcomes.OfType<Outcome<CaseChanged>.Done>());
        Assert.Equal(version + 1, Assert.Single(outcomes.OfType<Outcome<CaseChanged>.Conflict>()).CurrentVersion);
        Assert.Single(await door.See(taken.Support, taken.Id, new SectionView(Sections.Notes)));
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_is_lost_when_many_change_one_case_and_try_again(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var texts = Enumerable.Range(0, 12).Select(i => $"note {i}").ToArray();

        await Task.WhenAll(texts.Select(text => Task.Run(async () =>
        {
            while (await door.Changes.Make(taken.Support, taken.Id, new AddNote { Text = text }) is not Outcome<CaseChanged>.Done)
            {
            }
        })));

        var notes = await door.See(taken.Support, taken.Id, new SectionView(Sections.Notes));
        Assert.Equal(texts.Order(), notes.Select(n => ((CaseNote)n.Document).Text).Order());
        var overview = await door.See(taken.Support, taken.Id, new CaseOverview());
        Assert.Equal(3 + texts.Length, overview.Facts.Version);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_nodes_on_one_database_lose_nothing_to_each_other(DatabaseProvider provider)
    {
        await using var one = await TestRecords.Open(provider);
        await using var two = TestRecords.Open(one.Database, one.Clock);
        var taken = await one.RefersAndTakes();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            (i % 2 == 0 ? one : two).Changes.Make(taken.Support, taken.Id, new ChangePerson { Person = new PersonDetails { CodeName = $"name {i}" }, Reason = "again" }))));

        var done = outcomes.Count(o => o is Outcome<CaseChanged>.Done);
        var revisions = await two.See(taken.Support, taken.Id, new SectionView(Sections.Person, withHistory: true));
        Assert.True(done >= 1);
        Assert.Equal(Enumerable.Range(1, 1 + done), revisions.Select(r => r.Revision));
        await one.SequenceAll();
        Assert.Empty((await two.Get<AuditCheck>().Verify()).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_request_sent_twenty_times_at_once_is_done_once_and_answered_twenty_times(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var call = new CallContext(IdempotencyKey: "key-1");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => door.Changes.Make(referrer, null, Referrals.Adult(), call))));

        Assert.All(outcomes, o => Assert.IsType<Outcome<CaseChanged>.Done>(o));
        var done = outcomes.Cast<Outcome<CaseChanged>.Done>().ToList();
        Assert.Single(done.Select(d => d.Value.CaseId).Distinct());
        Assert.Single(done, d => !d.Replayed);
        Assert.Equal(1L, Convert.ToInt64(await door.Scalar("SELECT COUNT(*) FROM cases")));
        Assert.Single(await door.Entries(), e => e.Outcome is AuditOutcome.Allowed);
        Assert.Equal(20, (await door.Entries()).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_used_again_with_another_body_is_refused_and_anothers_key_is_no_ones_business(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var call = new CallContext(IdempotencyKey: "key-1");
        await door.Changes.Make(referrer, null, Referrals.Adult(), call);

        var again = await door.Changes.Make(referrer, null, Referrals.Adult("Somebody Else"), call);
        var other = await door.Changes.Make(Actors.FirstResponder(), null, Referrals.Adult(), call);

        Assert.IsType<Outcome<CaseChanged>.KeyReused>(again);
        Assert.False(Assert.IsType<Outcome<CaseChanged>.Done>(other).Replayed);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_sharing_sent_four_times_at_once_leaves_once_under_one_receipt(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var call = new CallContext(IdempotencyKey: "key-1");
        await door.Agrees(taken, Lawyer.Purpose, "person");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => door.Sharing.Disclose(taken.Support, taken.Id, Lawyer, call))));

        var done = outcomes.Select(o => Assert.IsType<Outcome<Disclosed>.Done>(o)).ToList();
        Assert.Single(done.Select(d => d.Value.Receipt).Distinct());
        Assert.Single(done, d => !d.Replayed);
        Assert.All(done, d => Assert.Equal(Referrals.Adult().Person!.FullName, ((PersonDetails)Assert.Single(d.Value.Documents).Document).FullName));
        var entries = (await door.Entries()).Where(e => e.Subject == "share").ToList();
        Assert.Equal(done[0].Value.Receipt, Assert.Single(entries, e => e is { Kind: AuditKinds.Disclose, Outcome: AuditOutcome.Allowed }).Id);
        Assert.Equal(3, entries.Count(e => e is { Kind: AuditKinds.Read, Outcome: AuditOutcome.Allowed }));
    }

    [Theory, OnEveryDatabase]
    public async Task A_sharing_sent_again_shows_what_left_then_and_nothing_that_was_recorded_since(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var call = new CallContext(IdempotencyKey: "key-1");
        await door.Agrees(taken, Lawyer.Purpose, "person");
        var first = Assert.IsType<Outcome<Disclosed>.Done>(await door.Sharing.Disclose(taken.Support, taken.Id, Lawyer, call)).Value;
        await door.Do(taken.Support, taken.Id, new ChangePerson { Person = new PersonDetails { FullName = "Known Later" }, Reason = "told us" });

        var again = Assert.IsType<Outcome<Disclosed>.Done>(await door.Sharing.Disclose(taken.Support, taken.Id, Lawyer, call));
        var other = await door.Sharing.Disclose(taken.Support, taken.Id, Lawyer with { Recipient = "another lawyer" }, call);
        var fresh = Assert.IsType<Outcome<Disclosed>.Done>(await door.Sharing.Disclose(taken.Support, taken.Id, Lawyer, new CallContext(IdempotencyKey: "key-2"))).Value;

        Assert.True(again.Replayed);
        Assert.Equal(first.Receipt, again.Value.Receipt);
        Assert.Equal(first.Documents.Select(d => d.Revision), again.Value.Documents.Select(d => d.Revision));
        Assert.IsType<Outcome<Disclosed>.KeyReused>(other);
        Assert.Equal("Known Later", ((PersonDetails)Assert.Single(fresh.Documents).Document).FullName);
    }

    [Theory, OnEveryDatabase]
    public async Task A_sharing_sent_again_after_the_person_took_the_consent_back_shows_nothing(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var call = new CallContext(IdempotencyKey: "key-1");
        await door.Agrees(taken, Lawyer.Purpose, "person");
        Assert.IsType<Outcome<Disclosed>.Done>(await door.Sharing.Disclose(taken.Support, taken.Id, Lawyer, call));
        await door.Do(taken.Support, taken.Id, new WithdrawConsent { Purpose = Lawyer.Purpose });

        Assert.IsType<Outcome<Disclosed>.NotNow>(await door.Sharing.Disclose(taken.Support, taken.Id, Lawyer, call));
    }

    private static Disclosure Lawyer { get; } = new() { Purpose = "referral-to-CA", Recipient = "a lawyer", Sections = ["person"] };

    [Fact]
    public async Task A_connection_of_SQLite_that_comes_from_the_pool_waits_for_the_disk_like_the_first()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        for (var i = 0; i < 5; i++)
        {
            await using var db = await door.Get<Gate>().OpenContext(default);
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(db.Database);
            await using var command = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database).CreateCommand();
            command.CommandText = "SELECT (SELECT synchronous FROM pragma_synchronous) || (SELECT foreign_keys FROM pragma_foreign_keys) || (SELECT journal_mode FROM pragma_journal_mode) || (SELECT timeout FROM pragma_busy_timeout)";
            Assert.Equal("21wal5000", await command.ExecuteScalarAsync());
        }
    }
}
