using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Closure;
using Nrm.Casework.Work;
using Nrm.Records.Door;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

public class Work_lists
{
    [Theory, OnEveryDatabase]
    public async Task What_waits_for_others_says_with_whom_and_how_long(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await door.AddAccount(taken.Decider);
        door.Clock.Advance(TimeSpan.FromDays(3));

        var waiting = await Work(door, taken.Support, WorkWanted.WaitingForOthers);

        Assert.NotEmpty(waiting);
        Assert.All(waiting, i => Assert.Equal((CaseFunction.Decider, $"user-{taken.Decider.StaffId:N}", 3), (i.Function, i.With, i.DaysWaiting)));
        Assert.All(await Work(door, taken.Decider, WorkWanted.ToDo), i => Assert.Equal(CaseFunction.Decider, i.Function));
        Assert.Empty(waiting.Select(i => i.TaskId).Intersect((await Work(door, taken.Support, WorkWanted.ToDo)).Select(i => i.TaskId)));
        Assert.Empty(await Work(door, taken.Referrer, WorkWanted.WaitingForOthers)); // sees the outcome only
    }

    [Fact]
    public async Task Whoever_referred_sees_with_which_organisation_it_waits_until_it_is_taken()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var referrer = Actors.FirstResponder();
        await door.Refer(referrer);

        var waiting = await Work(door, referrer, WorkWanted.WaitingForOthers);

        Assert.Contains(waiting, i => i.Kind == TaskKind.TakeCase && i.With == Actors.Authority.Name);
        Assert.Empty(await Work(door, Actors.FirstResponder(), WorkWanted.WaitingForOthers));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_is_asked_again_for_a_part_that_they_have_finds_each_task_once(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        Assert.IsType<Outcome<CaseChanged>.Done>(await door.Changes.Make(taken.Decider, taken.Id, new RequestSupport { OrganisationId = Actors.Shelter.Id }));

        var todo = await Work(door, taken.Support, WorkWanted.ToDo);

        Assert.NotEmpty(todo);
        Assert.All(todo, i => Assert.False(i.Waiting));
        Assert.Equal(todo.Count, await door.Work.Count(taken.Support, WorkWanted.ToDo));
    }

    [Theory, OnEveryDatabase]
    public async Task To_approve_a_closing_is_the_work_of_the_organisations_supervisors_and_of_nobody_else(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var (supervisor, elsewhere) = (Actors.Supervisor(Actors.Shelter), Actors.Supervisor());
        var both = Actors.Of(Actors.Shelter, Role.SupportWorker, Role.Supervisor);
        Assert.Empty(await Work(door, supervisor, WorkWanted.ToDo));

        Assert.IsType<Outcome<CaseChanged>.Done>(await door.Changes.Make(taken.Support, taken.Id, new ProposeClosure { Reason = "duplicate" }));

        Assert.Equal((TaskKind.ApproveClosure, false), Assert.Single((await Work(door, supervisor, WorkWanted.ToDo)).Select(i => (i.Kind, i.Waiting))));
        Assert.Contains(await Work(door, both, WorkWanted.ToDo), i => i.Kind == TaskKind.ApproveClosure);
        Assert.DoesNotContain(await Work(door, elsewhere, WorkWanted.ToDo), i => i.Kind == TaskKind.ApproveClosure);
        Assert.DoesNotContain(await Work(door, taken.Support, WorkWanted.ToDo), i => i.Kind == TaskKind.ApproveClosure);
        Assert.Equal(Actors.Shelter.Name, Assert.Single(await Work(door, taken.Support, WorkWanted.WaitingForOthers), i => i.Kind == TaskKind.ApproveClosure).With);
        door.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal((1, 1), (await door.Work.Count(supervisor, WorkWanted.ToDo), await door.Work.CountLate(supervisor)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_somebody_finished_is_theirs_for_thirty_days(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();

        var done = await Work(door, taken.Decider, WorkWanted.Done);

        Assert.Contains(done, i => i.Kind == TaskKind.TakeCase);
        Assert.All(done, i => Assert.Equal(DateOnly.FromDateTime(TestClock.Start.UtcDateTime), i.FinishedOn));
        Assert.Empty(await Work(door, Actors.Decider(), WorkWanted.Done));
        Assert.DoesNotContain(await Work(door, taken.Support, WorkWanted.Done), i => i.Function is CaseFunction.Decider);
        door.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Empty(await Work(door, taken.Decider, WorkWanted.Done));
    }

    [Theory]
    [OnEveryDatabase(1)]
    [OnEveryDatabase(2)]
    public async Task The_numbers_of_tasks_are_those_of_the_lists_and_make_no_entry(DatabaseProvider provider, int seed)
    {
        await using var door = await TestRecords.Open(provider);
        var random = new Random(seed);
        Actor[] actors =
        [
            Actors.FirstResponder(), Actors.SupportWorker(), Actors.SupportWorker(), Actors.Decider(), Actors.Decider(), Actors.SecondReviewer(), Actors.Supervisor(),
            Actors.Supervisor(Actors.Shelter), Actors.Of(Actors.Authority, Role.Decider, Role.Supervisor), Actors.Of(Actors.Shelter, Role.FirstResponder, Role.SupportWorker),
            Actors.ImmigrationEnforcement(), Actors.Administrator(),
        ];
        foreach (var actor in actors)
        {
            await door.AddAccount(actor);
        }

        for (var i = 0; i < 12; i++)
        {
            var id = (await door.Refer(actors[0], random.Next(3) == 0 ? Referrals.Child() : Referrals.Adult())).CaseId;
            for (var step = random.Next(4); step > 0; step--)
            {
                await door.Changes.Make(actors[random.Next(actors.Length)], id, random.Next(5) == 0 ? new ProposeClosure { Reason = "duplicate" } : random.Next(3) == 0
                    ? new AssignCase { StaffId = actors[random.Next(actors.Length)].StaffId, Function = (CaseFunction)random.Next(3) } : new TakeCase());
            }

            door.Clock.Advance(TimeSpan.FromHours(30));
        }

        door.Clock.Advance(TimeSpan.FromDays(4));
        await door.Jobs.ExpireClocks();
        var (late, waiting) = (0, 0);
        foreach (var actor in actors)
        {
            foreach (var wanted in Enum.GetValues<WorkWanted>())
            {
                var items = await door.Work.Find(actor, wanted) is Outcome<WorkList>.Done found ? found.Value.Items.Count : 0;
                Assert.Empty(await door.EntriesOf(async () => Assert.Equal(items, await door.Work.Count(actor, wanted))));
                waiting += wanted is WorkWanted.WaitingForOthers ? items : 0;
            }

            var listed = await door.Work.Find(actor) is Outcome<WorkList>.Done list ? list.Value.Items.Count(i => i.DaysLate > 0) : 0;
            Assert.Empty(await door.EntriesOf(async () => Assert.Equal(listed, await door.Work.CountLate(actor))));
            late += listed;
        }

        Assert.True(late > 10, $"only {late} late tasks");
        Assert.True(waiting > 10, $"only {waiting} tasks of others");
    }

    [Fact]
    public async Task Of_a_queue_of_hundreds_the_most_urgent_are_listed_and_that_there_are_more_is_said()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var (referrer, decider) = (Actors.FirstResponder(), Actors.Decider());
        for (var day = 0; day < 3; day++)
        {
            await Task.WhenAll(Enumerable.Range(0, (WorkLists.Most / 3) + 1).Select(_ => door.Refer(referrer)));
            door.Clock.Advance(TimeSpan.FromDays(1));
        }

        var first = Assert.IsType<Outcome<WorkList>.Done>(await door.Work.Find(decider)).Value;
        var waiting = Assert.IsType<Outcome<WorkList>.Done>(await door.Work.Find(referrer, WorkWanted.WaitingForOthers)).Value;

        Assert.All([first, waiting], list => Assert.Equal((WorkLists.Most, true), (list.Items.Count, list.More)));
        var last = await door.Refer(referrer);
        Assert.DoesNotContain(Assert.IsType<Outcome<WorkList>.Done>(await door.Work.Find(decider)).Value.Items, i => i.CaseId == last.CaseId);
        Assert.Equal(first.Items.Select(i => i.TaskId), (await Work(door, decider, WorkWanted.ToDo)).Select(i => i.TaskId));
        Assert.False(Assert.IsType<Outcome<WorkList>.Done>(await door.Work.Find(Actors.Decider(), WorkWanted.Done)).Value.More);
    }

    private static async Task<IReadOnlyList<WorkItem>> Work(TestRecords door, Actor actor, WorkWanted wanted) =>
        Assert.IsType<Outcome<WorkList>.Done>(await door.Work.Find(actor, wanted)).Value.Items;
}
