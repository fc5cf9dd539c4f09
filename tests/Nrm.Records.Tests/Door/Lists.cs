using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

public class Lists
{
    [Theory]
    [OnEveryDatabase(1)]
    [OnEveryDatabase(2)]
    public async Task A_list_shows_exactly_the_cases_that_a_single_look_would(DatabaseProvider provider, int seed)
    {
        await using var door = await TestRecords.Open(provider);
        var random = new Random(seed);
        Actor[] actors =
        [
            .. Enumerable.Range(0, 3).Select(_ => Actors.FirstResponder(Actors.Police)), Actors.FirstResponder(Actors.OtherNgo),
            Actors.SupportWorker(), Actors.SupportWorker(), Actors.SupportWorker(Actors.OtherNgo),
            Actors.Decider(), Actors.Decider(), Actors.Decider(Actors.OtherAuthority), Actors.SecondReviewer(),
            Actors.Supervisor(), Actors.Supervisor(Actors.Police), Actors.Supervisor(Actors.Shelter), Actors.Supervisor(Actors.LabourInspection),
            Actors.Of(Actors.Shelter, Role.FirstResponder, Role.SupportWorker), Actors.Of(Actors.Authority, Role.Decider, Role.Supervisor),
            Actors.ImmigrationEnforcement(), Actors.Administrator(),
        ];
        foreach (var actor in actors)
        {
            await door.AddAccount(actor);
        }

        var cases = new List<Guid>();
        var referrers = actors.Where(a => a.Is(Role.FirstResponder)).ToArray();
        for (var i = 0; i < 18; i++)
        {
            // Several at the same instant: paging must not lose or repeat one.
            door.Clock.Advance(TimeSpan.FromMinutes(random.Next(0, 2)));
            var referral = random.Next(4) switch { 0 => Referrals.Child(), 1 => Referrals.SupportOnly(), _ => Referrals.Adult() };
            cases.Add((await door.Refer(referrers[random.Next(referrers.Length)], referral)).CaseId);
        }

        for (var i = 0; i < 50; i++)
        {
            var (actor, id) = (actors[random.Next(actors.Length)], cases[random.Next(cases.Count)]);
            Nrm.Casework.Workflow.UseCase step = random.Next(3) == 0
                ? new AssignCase { StaffId = actors[random.Next(actors.Length)].StaffId, Function = (CaseFunction)random.Next(3) }
                : new TakeCase();
            await door.Changes.Make(actor, id, step);
        }

        var shownAtAll = 0;
        foreach (var actor in actors)
        {
            var single = new List<Guid>();
            foreach (var id in cases)
            {
                if (await door.Looks.At(actor, id, new CaseOverview()) is Outcome<CaseOverviewView>.Done)
                {
                    single.Add(id);
                }
            }

            var listed = await Listed(door, actor, random.Next(1, 6));
            Assert.Equal(single.Order(), listed.Order());
            shownAtAll += listed.Count;
        }

        Assert.True(shownAtAll > 30, $"only {shownAtAll}");
    }

    private static async Task<IReadOnlyList<Guid>> Listed(TestRecords door, Actor actor, int pageSize)
    {
        var listed = new List<Guid>();
        var criteria = new CaseCriteria { PageSize = pageSize };
        while (await door.Search.Find(actor, criteria) is Outcome<CaseList>.Done page)
        {
            listed.AddRange(page.Value.Cases.Select(c => c.Facts.Id));
            if (page.Value.Next is not { } next)
            {
                break;
            }

            criteria = criteria with { After = next };
        }

        return listed;
    }
}
