using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Closure;
using Nrm.Casework.Reflection;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;
using Nrm.Records.Door;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>Whoever has few cases and whoever has thousands are answered in two ways, which must give one answer; and numbers are kept that must stay right.</summary>
public class Few_and_many
{
    private static readonly CaseCriteria[] Criteria =
    [
        new(), new() { Mine = true }, new() { MainState = MainState.Closed }, new() { Track = Track.Identification, TrackState = "RGPending" },
        new() { Track = Track.Identification, TrackState = "None" }, new() { DueBefore = DateOnly.FromDateTime(TestClock.Start.UtcDateTime).AddDays(40) },
        new() { Track = Track.Reflection, TrackState = "Running", MainState = MainState.Presumed },
    ];

    [Theory]
    [OnEveryDatabase(1)]
    [OnEveryDatabase(2)]
    public async Task Both_ways_of_choosing_find_the_same_cases_and_the_same_tasks(DatabaseProvider provider, int seed)
    {
        await using var door = await TestRecords.Open(provider);
        var actors = await AtWork(door, new Random(seed));
        await using var db = await door.Context();
        var (cases, tasks) = (0, 0);
        foreach (var actor in actors)
        {
            foreach (var criteria in Criteria)
            {
                var few = await new VisibleCases(db, actor, criteria).First(1_000, default);
                Assert.Equal(few, await new VisibleCases(db, actor, criteria, few: -1).First(1_000, default));
                Assert.Equal(few.Take(2), await new VisibleCases(db, actor, criteria, few: -1).First(2, default));
                cases += few.Count;
                if (few.Count > 1 && await db.Cases.SingleAsync(c => c.Id == few[0]) is var first)
                {
                    var after = criteria with { After = new CaseCursor(first.OpenedAt, first.Reference) };
                    Assert.Equal(few.Skip(1), await new VisibleCases(db, actor, after, few: -1).First(1_000, default));
                }
            }

            foreach (var wanted in Enum.GetValues<WorkWanted>())
            {
                var few = (await new WorkQueries(db, actor).First(wanted, 1_000, DateTime.UnixEpoch, default)).Select(t => t.Task).ToList();
                Assert.Equal(few.Order(), (await new WorkQueries(db, actor, few: -1).First(wanted, 1_000, DateTime.UnixEpoch, default)).Select(t => t.Task).Order());
                Assert.Equal(few.Count, few.Distinct().Count());
                tasks += few.Count;
                var shortest = await new WorkQueries(db, actor, few: -1).First(wanted, 3, DateTime.UnixEpoch, default);
                Assert.Equal(few.Take(3), shortest.Select(t => t.Task));
            }
        }

        Assert.True(cases > 100 && tasks > 100, $"only {cases} cases and {tasks} tasks");
    }

    [Theory, OnEveryDatabase]
    public async Task A_code_name_finds_the_case_and_only_for_those_who_may_see_it(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var asked = new CaseCriteria { CodeName = CodeName.Of(taken.Id).ToUpperInvariant() };
        await door.Sql("UPDATE cases SET \"CodeNumber\" = NULL");
        Assert.Empty(await Found(door, taken.Support, asked));
        await door.Get<RecordsDatabase>().Check(); // fills in what is older than the column

        Assert.Equal([taken.Id], await Found(door, taken.Support, asked));
        Assert.Empty(await Found(door, Actors.SupportWorker(), asked));
        Assert.Empty(await Found(door, taken.Support, new CaseCriteria { CodeName = "nobody" }));
    }

    [Theory]
    [OnEveryDatabase(1)]
    [OnEveryDatabase(2)]
    public async Task The_number_of_late_tasks_is_right_after_each_change_and_is_not_counted_for_it(DatabaseProvider provider, int seed)
    {
        await using var door = await TestRecords.Open(provider);
        var random = new Random(seed);
        var actors = await AtWork(door, random);
        door.Clock.Advance(TimeSpan.FromDays(30));
        foreach (var actor in actors)
        {
            await door.Work.CountLate(actor);
        }

        List<Guid> ids;
        await using (var db = await door.Context())
        {
            ids = await db.Cases.OrderBy(c => c.OpenedAt).Select(c => c.Id).ToListAsync();
        }

        // Most of what is drawn is refused: as many attempts as it takes, and the numbers looked at after each change and a few refusals.
        var (changed, numbers) = (0, new HashSet<int>());
        for (var i = 0; i < 400 && changed < 8; i++)
        {
            var by = actors[random.Next(actors.Count)];
            var done = await door.Changes.Make(by, ids[random.Next(ids.Count)], Step(random, actors)) is Outcome<CaseChanged>.Done;
            changed += done ? 1 : 0;
            if (!done && i % 20 != 0)
            {
                continue;
            }

            foreach (var actor in actors)
            {
                var listed = await door.Work.Find(actor) is Outcome<WorkList>.Done list ? list.Value.Items.Count(t => t.DaysLate > 0) : 0;
                Assert.Equal(listed, await door.Work.CountLate(actor));
                numbers.Add(listed);
            }
        }

        Assert.True(changed == 8 && numbers.Count > 3, $"{changed} changes, {numbers.Count} numbers");
        // Behind its back, as another process would: seen when the number has lived its life.
        var one = actors.First(a => a.Is(Role.Decider));
        var kept = await door.Work.CountLate(one);
        await door.Sql("UPDATE tasks SET \"DoneAt\" = NULL, \"DueOn\" = '2020-01-01'");
        Assert.Equal(kept, await door.Work.CountLate(one));
        door.Clock.Advance(LateCounts.Life);
        Assert.NotEqual(kept, await door.Work.CountLate(one));
    }

    private static async Task<List<Guid>> Found(TestRecords door, Actor actor, CaseCriteria criteria) =>
        [.. Assert.IsType<Outcome<CaseList>.Done>(await door.Search.Find(actor, criteria)).Value.Cases.Select(c => c.Facts.Id)];

    private static UseCase Step(Random random, List<Actor> actors) => random.Next(5) == 0 ? new ProposeClosure { Reason = "duplicate" } : random.Next(3) == 0
        ? new AssignCase { StaffId = actors[random.Next(actors.Count)].StaffId, Function = (CaseFunction)random.Next(3) } : new TakeCase();

    /// <summary>People of every kind, and cases among them in every state of being taken and given.</summary>
    private static async Task<List<Actor>> AtWork(TestRecords door, Random random)
    {
        List<Actor> actors =
        [
            Actors.FirstResponder(), Actors.SupportWorker(), Actors.Decider(), Actors.Decider(), Actors.SecondReviewer(), Actors.Supervisor(), Actors.Supervisor(Actors.Shelter),
            Actors.Of(Actors.Authority, Role.Decider, Role.Supervisor), Actors.Of(Actors.Shelter, Role.FirstResponder, Role.SupportWorker),
        ];
        foreach (var actor in actors)
        {
            await door.AddAccount(actor);
        }

        for (var i = 0; i < 12; i++)
        {
            var id = (await door.Refer(i % 2 == 0 ? actors[0] : actors[^1], random.Next(3) == 0 ? Referrals.Child() : Referrals.Adult())).CaseId;
            for (var step = random.Next(4); step > 0; step--)
            {
                await door.Changes.Make(actors[random.Next(actors.Count)], id, Step(random, actors));
            }

            door.Clock.Advance(TimeSpan.FromHours(30));
        }

        return actors;
    }
}
