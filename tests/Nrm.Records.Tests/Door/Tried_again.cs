using Nrm.Casework.Documents;
using Nrm.Records.Audit;
using Nrm.Records.Persistence;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>A lost line and a deadlock are not noticed where nothing was committed, and said where they last; nothing is done twice.</summary>
public sealed class Tried_again
{
    private static readonly (string Name, Func<Exception> Make)[] Faults = [("lost", FaultyCommands.Lost), ("undone", FaultyCommands.Undone)];

    [Theory, OnEveryDatabase]
    public async Task A_look_that_fails_once_at_any_statement_is_shown_and_entered_once(DatabaseProvider provider)
    {
        var faults = new FaultyCommands();
        await using var door = await TestRecords.Open(provider, faults);
        await using var others = TestRecords.Open(door.Database, door.Clock); // whose reading is not counted
        var taken = await door.RefersAndTakes();
        Func<Task> look = async () => Assert.NotNull((await door.See(taken.Support, taken.Id, new CaseOverview())).Facts);

        await OnEach(faults, look, async fail =>
        {
            var unsure = false;
            var entries = await others.EntriesOf(async () => unsure = await fail(look) is AuditUnavailableException);

            Assert.Equal(unsure, IsUnsure(faults));
            Assert.Equal(unsure && faults.FailedAt is "COMMIT" ? 0 : 1, entries.Count);
        });
        await Verified(others);
    }

    [Theory, OnEveryDatabase]
    public async Task A_change_that_fails_once_at_any_statement_is_made_and_entered_once(DatabaseProvider provider)
    {
        var faults = new FaultyCommands();
        await using var door = await TestRecords.Open(provider, faults);
        await using var others = TestRecords.Open(door.Database, door.Clock);
        var taken = await door.RefersAndTakes();

        await OnEach(faults, () => Note(door, taken, Guid.NewGuid().ToString()), async fail =>
        {
            var (version, key) = (await Version(door, taken), Guid.NewGuid().ToString());
            var (unsure, replayed) = (false, false);
            var entries = await others.EntriesOf(async () =>
            {
                unsure = await fail(async () => replayed = Assert.IsType<Outcome<CaseChanged>.Done>(await Note(door, taken, key)).Replayed) is AuditUnavailableException;
                if (unsure)
                {
                    // It may have arrived or not: who asked is told so, asks again with the same key, and it is done once.
                    replayed = Assert.IsType<Outcome<CaseChanged>.Done>(await Note(door, taken, key)).Replayed;
                }
            });

            var arrived = unsure && faults.FailedAt is FaultyCommands.Committed;
            Assert.Equal((unsure, replayed), (IsUnsure(faults), arrived));
            Assert.Single(entries, e => e.Outcome is Records.AuditOutcome.Allowed);
            Assert.Equal(arrived ? 2 : 1, entries.Count); // and that it was asked again
            Assert.Equal(version + 1, await Version(door, taken));
        });
        await Verified(others);
    }

    [Theory, OnEveryDatabase]
    public async Task What_fails_at_any_statement_and_from_then_on_is_said_and_nothing_is_changed_or_shown(DatabaseProvider provider)
    {
        var faults = new FaultyCommands();
        await using var door = await TestRecords.Open(provider, faults);
        var taken = await door.RefersAndTakes();
        Func<Task> look = () => door.See(taken.Support, taken.Id, new CaseOverview());
        Func<Task> change = async () => Assert.IsType<Outcome<CaseChanged>.Done>(await Note(door, taken, null));
        foreach (var act in new[] { look, change })
        {
            var asked = await Count(faults, act);
            foreach (var n in Proof.Some(Enumerable.Range(1, asked.Count).Where(n => asked[n - 1] != FaultyCommands.Committed).ToList(), sample: 3))
            {
                var version = await Version(door, taken);
                faults.FailAt(n, FaultyCommands.Lost, always: true);
                await Assert.ThrowsAsync<AuditUnavailableException>(act);
                faults.Heal();
                Assert.Equal(version, await Version(door, taken));
            }
        }

        await change();
        await Verified(door);
    }

    [Fact]
    public async Task Lines_that_the_server_cut_are_not_noticed()
    {
        Assert.SkipWhen(TestDatabases.WhyNot(DatabaseProvider.Postgres) is not null, TestDatabases.WhyNot(DatabaseProvider.Postgres) ?? "");
        await using var door = await TestRecords.Open(DatabaseProvider.Postgres);
        var taken = await door.RefersAndTakes();
        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => door.See(taken.Support, taken.Id, new CaseOverview()))); // several lines in the pool
            await Cut(door);
            Assert.NotNull((await door.See(taken.Support, taken.Id, new CaseOverview())).Facts);
            await Cut(door);
            Assert.IsType<Outcome<CaseChanged>.Done>(await Note(door, taken, $"round-{round}"));
        }

        await Verified(door);
    }

    [Theory]
    [InlineData(1205, 13, true, false)]
    [InlineData(10054, 20, false, true)]
    [InlineData(64, 20, false, true)]
    [InlineData(233, 16, false, true)]
    [InlineData(2627, 14, false, false)] // a key that is there already
    [InlineData(-2, 11, false, false)] // too slow: asked again it would be no faster
    [InlineData(547, 16, false, false)]
    public void What_SQL_Server_says_is_told_apart_by_its_numbers(int number, byte severity, bool undone, bool lost) =>
        Assert.Equal((undone, lost), (Transient.IsUndone(number), Transient.IsLost(number, severity)));

    [Fact]
    public void A_commit_that_the_server_cannot_tell_of_is_never_sent_again()
    {
        Assert.False(Transient.Is(new Npgsql.PostgresException("", "ERROR", "ERROR", "08007")));
        Assert.False(Transient.Is(new Npgsql.NpgsqlException("", new TimeoutException())));
        Assert.True(Transient.Is(FaultyCommands.Lost()) && !Transient.IsUndone(FaultyCommands.Lost()));
        Assert.True(Transient.Is(FaultyCommands.Undone()) && Transient.IsUndone(FaultyCommands.Undone()));
    }

    /// <summary>A commit was under way when the line was lost.</summary>
    private static bool IsUnsure(FaultyCommands faults) => faults is { LastFault: not Npgsql.PostgresException, FailedAt: "COMMIT" or FaultyCommands.Committed };

    private static Task<Outcome<CaseChanged>> Note(TestRecords door, TakenCase taken, string? key) =>
        door.Changes.Make(taken.Support, taken.Id, new AddNote { Text = "Slept well." }, new CallContext(IdempotencyKey: key));

    private static async Task<int> Version(TestRecords door, TakenCase taken) =>
        Convert.ToInt32(await door.Scalar($"SELECT \"Version\" FROM cases WHERE \"Id\" = {Id(door, taken.Id)}"), System.Globalization.CultureInfo.InvariantCulture);

    private static string Id(TestRecords door, Guid id) => door.Database.Provider is DatabaseProvider.Sqlite ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'";

    /// <summary>What is asked of the database by one act, the second time that it is done.</summary>
    private static async Task<IReadOnlyList<string>> Count(FaultyCommands faults, Func<Task> act)
    {
        await act();
        faults.Heal();
        await act();
        return faults.Seen;
    }

    /// <summary>Each fault at each statement that an act asks for, once.</summary>
    private static async Task OnEach(FaultyCommands faults, Func<Task> act, Func<Func<Func<Task>, Task<Exception?>>, Task> check)
    {
        var asked = await Count(faults, act);
        Assert.True(asked.Contains("COMMIT") && asked.Count > 8, string.Join('\n', asked));
        foreach (var (name, make) in Faults)
        {
            var (before, places) = (faults.Failed, new HashSet<string>());
            // No server undoes what it has committed.
            foreach (var n in Enumerable.Range(1, asked.Count).Where(n => name is "lost" || asked[n - 1] is not FaultyCommands.Committed))
            {
                try
                {
                    await check(async doing =>
                    {
                        faults.FailAt(n, make);
                        var thrown = await Record.ExceptionAsync(doing);
                        faults.Heal();
                        places.Add(faults.FailedAt);
                        return thrown is null or AuditUnavailableException ? thrown : throw thrown;
                    });
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"{name} at {n} of {asked.Count}: {faults.FailedAt}", e);
                }

                await act(); // where a chain was begun anew, its first statements are behind it now
            }

            // The writer's statements and the reader's are asked for side by side, so that one or the other connection may be spared.
            Assert.InRange(faults.Failed - before, asked.Count - 3, asked.Count);
            Assert.True(places.IsSupersetOf(name is "lost" ? ["OPEN", "BEGIN", "COMMIT", FaultyCommands.Committed] : ["OPEN", "BEGIN", "COMMIT"]), string.Join('\n', places));
        }
    }

    private static Task Cut(TestRecords door) =>
        door.Sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

    private static async Task Verified(TestRecords door)
    {
        await door.SequenceAll();
        var check = await door.Get<AuditCheck>().Verify();
        Assert.True(check.IsGood, string.Join('\n', check.Findings));
    }
}
