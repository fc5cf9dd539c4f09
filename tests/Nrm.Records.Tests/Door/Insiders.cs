using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Work;
using Nrm.Records.Door;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>What somebody with an account might try: ask a list what a look refuses, write into the log, ask for many people at once.</summary>
public class Insiders
{
    private const string Words = "Ana lives at 5 Elm Street, ask for her at the green door in the evening";

    [Theory, OnEveryDatabase]
    public async Task A_purpose_that_is_no_code_is_never_written_into_the_log(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var disclosure = new Disclosure { Purpose = Words, Recipient = "a lawyer", Sections = ["person"] };

        Assert.IsType<Outcome<Disclosed>.NotFound>(await door.Sharing.Disclose(Actors.ImmigrationEnforcement(), Guid.CreateVersion7(), disclosure));
        Assert.IsType<Outcome<Disclosed>.NotFound>(await door.Sharing.Disclose(Actors.ImmigrationEnforcement(), taken.Id, disclosure));
        Assert.IsType<Outcome<Disclosed>.Denied>(await door.Sharing.Disclose(taken.Referrer, taken.Id, disclosure));
        var shown = Assert.IsType<Outcome<Disclosed>.Invalid>(await door.Sharing.Disclose(taken.Decider, taken.Id, disclosure));
        Assert.IsType<Outcome<Disclosed>.Invalid>(await door.Sharing.Disclose(taken.Decider, taken.Id, disclosure with { Purpose = "no-such-code" }));

        Assert.Equal(["purpose"], shown.Errors.Keys);
        Assert.DoesNotContain(await door.Entries(), e => e.Purpose is not null);
    }

    [Theory, OnEveryDatabase]
    public async Task A_look_cannot_be_pushed_out_of_the_access_log_by_many_others(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await door.See(taken.Decider, taken.Id, new SectionView(Sections.Account));
        // Several looks share an instant and the page ends among them, as it does on a busy day.
        foreach (var batch in Enumerable.Range(0, AccessLogView.Lines + 80).Chunk(90))
        {
            door.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAll(batch.Select(_ => door.See(taken.Decider, taken.Id, new CaseOverview())));
        }

        door.Clock.Advance(TimeSpan.FromSeconds(1));

        var lines = new List<AccessLogLine>();
        DateTime? before = null;
        var pages = 0;
        do
        {
            pages++;
            var page = Assert.IsType<Outcome<IReadOnlyList<AccessLogLine>>.Done>(await door.Looks.At(taken.Decider, taken.Id, new AccessLogView(before))).Value;
            lines.AddRange(page);
            before = page.Count < AccessLogView.Lines ? null : page[^1].At;
        }
        while (before is not null);

        Assert.Contains(lines, l => l.Subject == "account");
        Assert.Equal(AccessLogView.Lines + 80, lines.Count(l => l.Subject == "overview"));
        Assert.Equal(2, pages);
    }

    [Theory, OnEveryDatabase]
    public async Task A_decider_learns_whether_contact_is_safe_and_not_the_number(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();

        var shown = (SafeContact)(await door.See(taken.Decider, taken.Id, new SectionView(Sections.Contact)))[0].Document;

        Assert.Equal("yes", shown.SafeToCall);
        Assert.Null(shown.Value);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_list_showed_can_be_told_and_only_with_the_key(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();

        await door.Search.Find(taken.Decider, new CaseCriteria());

        await using var db = await door.Context();
        var entry = await db.AuditEntries.AsNoTracking().SingleAsync(e => e.Kind == "find", TestContext.Current.CancellationToken);
        Assert.DoesNotContain(taken.Id.ToString(), Encoding.UTF8.GetString(entry.Detail), StringComparison.Ordinal);
        var opened = door.Get<KeySource>().Purpose("audit").Open(new SectionAddress(Guid.Empty, "audit", entry.Id, 1, 1), entry.Detail);
        Assert.Contains(taken.Id.ToString(), Encoding.UTF8.GetString(opened), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task An_entry_too_long_for_its_columns_fails_alone(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);

        await Assert.ThrowsAsync<ArgumentException>(() => door.Search.Find(Actors.Decider(), new CaseCriteria(), new CallContext(Purpose: Words)));

        Assert.IsType<Outcome<CaseList>.Done>(await door.Search.Find(Actors.Decider(), new CaseCriteria()));
    }

    [Theory, OnEveryDatabase]
    public async Task After_hand_over_no_filter_tells_a_referrer_what_a_look_does_not_show(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var facts = (await Listed(door, taken.Support, new CaseCriteria())).Single().Facts;

        foreach (var (track, state) in facts.Tracks)
        {
            var criteria = new CaseCriteria { Track = track.Track, TrackState = state.State };
            Assert.Single(await Listed(door, taken.Support, criteria));
            Assert.Equal(track.Track == Track.Identification ? 1 : 0, (await Listed(door, taken.Referrer, criteria)).Count);
        }

        var due = new CaseCriteria { DueBefore = new DateOnly(2100, 1, 1) };
        Assert.Single(await Listed(door, taken.Support, due));
        Assert.Empty(await Listed(door, taken.Referrer, due));
        Assert.Single(await Listed(door, taken.Referrer, new CaseCriteria()));
    }

    [Theory, OnEveryDatabase]
    public async Task Before_hand_over_a_referrer_may_filter_by_everything(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        await door.Refer(referrer);

        Assert.Single(await Listed(door, referrer, new CaseCriteria { DueBefore = new DateOnly(2100, 1, 1) }));
    }

    [Theory, OnEveryDatabase]
    public async Task After_hand_over_a_referrer_has_no_work_in_the_case_even_where_it_waits_for_their_organisation(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var (referrer, colleague) = (Actors.FirstResponder(Actors.Shelter), Actors.SupportWorker());
        var referred = await door.Refer(referrer);
        await door.Do(Actors.Decider(), referred.CaseId, new TakeCase());

        Assert.NotEmpty(await Work(door, colleague));
        Assert.Empty(await Work(door, referrer));
    }

    [Theory, OnEveryDatabase]
    public async Task One_question_is_about_one_person(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var born = Referrals.Adult().Person!.DateOfBirth;
        var asked = new PersonDetails { FullName = "Ionela Vasiu", DateOfBirth = born };

        var crowd = asked with { OtherNames = [.. Enumerable.Range(0, 21).Select(i => $"Name {(char)('a' + i)}")] };

        Assert.IsType<Outcome<PersonMatch>.Invalid>(await door.Search.FindPerson(Actors.FirstResponder(), crowd));
        Assert.IsType<Outcome<PersonMatch>.Invalid>(await door.Search.FindPerson(Actors.FirstResponder(), asked with { LatinName = new string('a', 301) }));
        Assert.IsType<Outcome<PersonMatch>.Done>(await door.Search.FindPerson(Actors.FirstResponder(), asked with { OtherNames = ["Vasiu"] }));
    }

    [Theory, OnEveryDatabase]
    public async Task A_stolen_database_does_not_let_the_words_of_a_repeatable_request_be_guessed(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var note = new AddNote { Text = "5 Elm Street" };
        var call = new CallContext(IdempotencyKey: "once");
        Assert.IsType<Outcome<CaseChanged>.Done>(await door.Changes.Make(taken.Support, taken.Id, note, call));

        var guess = SHA256.HashData([.. Encoding.UTF8.GetBytes($"add-note|{taken.Id}|"), .. JsonSerializer.SerializeToUtf8Bytes(note, CaseJson.Options)]);

        Assert.NotEqual(guess, Assert.IsType<byte[]>(await door.Scalar("SELECT \"Body\" FROM idempotency_keys")));
        Assert.True(Assert.IsType<Outcome<CaseChanged>.Done>(await door.Changes.Make(taken.Support, taken.Id, note, call)).Replayed);
        Assert.IsType<Outcome<CaseChanged>.KeyReused>(await door.Changes.Make(taken.Support, taken.Id, note with { Text = "6 Elm Street" }, call));
    }

    [Fact]
    public async Task A_change_whose_caller_has_gone_before_it_began_is_not_made()
    {
        var held = new HeldInsert("case_keys");
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite, held);
        var taken = await door.RefersAndTakes();
        held.Arm();
        var first = Task.Run(() => door.Refer(Actors.FirstResponder()));
        await held.Reached.WaitAsync(TimeSpan.FromSeconds(20));
        using var gone = new CancellationTokenSource();
        var note = door.Changes.Make(taken.Support, taken.Id, new AddNote { Text = "Nobody waits for this." }, cancel: gone.Token);
        var referral = door.Changes.Make(Actors.FirstResponder(), null, Referrals.Adult(), cancel: gone.Token);
        await Task.Delay(300); // until both wait behind the one that is held
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => note);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => referral);

        held.Release();
        await first;
        await door.Refer(Actors.FirstResponder());

        Assert.Equal(3L, Convert.ToInt64(await door.Scalar("SELECT COUNT(*) FROM cases")));
        Assert.DoesNotContain(await door.Entries(), e => e.Subject == "add-note");
    }

    [Theory, OnEveryDatabase]
    public async Task A_log_that_cannot_be_sequenced_says_so(DatabaseProvider provider)
    {
        var faults = new FaultyCommands();
        await using var door = await TestRecords.Open(provider, faults);
        await door.Refer(Actors.FirstResponder());
        faults.FailWhen(sql => sql.Contains("INSERT", StringComparison.Ordinal) && sql.Contains("audit_positions", StringComparison.Ordinal));

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => door.Log.Sequence());

        faults.Heal();
        Assert.True(await door.Log.Sequence() > 0);
    }

    private static async Task<IReadOnlyList<FoundCase>> Listed(TestRecords door, Actor actor, CaseCriteria criteria) =>
        Assert.IsType<Outcome<CaseList>.Done>(await door.Search.Find(actor, criteria)).Value.Cases;

    private static async Task<IReadOnlyList<WorkItem>> Work(TestRecords door, Actor actor) =>
        Assert.IsType<Outcome<WorkList>.Done>(await door.Work.Find(actor)).Value.Items;

    /// <summary>Holds the first insert into a table until it is let go.</summary>
    private sealed class HeldInsert(string table) : DbCommandInterceptor
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private volatile bool _armed;

        public Task Reached => _reached.Task;

        public void Arm() => _armed = true;

        public void Release() => _released.TrySetResult();

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await Hold(command);
            return result;
        }

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            await Hold(command);
            return result;
        }

        private async Task Hold(DbCommand command)
        {
            if (_armed && command.CommandText.Contains("INSERT", StringComparison.Ordinal) && command.CommandText.Contains(table, StringComparison.Ordinal) && !_reached.Task.IsCompleted)
            {
                _reached.TrySetResult();
                await _released.Task;
            }
        }
    }
}
