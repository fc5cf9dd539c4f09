using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

public class Who_has_looked
{
    [Theory, OnEveryDatabase]
    public async Task The_summary_counts_people_and_shows_those_outside_the_team_first(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var stranger = Actors.SupportWorker(Actors.OtherNgo);
        await door.AddAccount(taken.Decider);
        for (var i = 0; i < 5; i++)
        {
            door.Clock.Advance(TimeSpan.FromMinutes(1));
            await door.See(taken.Decider, taken.Id, new CaseOverview());
        }

        door.Clock.Advance(TimeSpan.FromMinutes(1));
        await door.Looks.At(stranger, taken.Id, new SectionView(Sections.Person));
        door.Clock.Advance(TimeSpan.FromMinutes(1));

        var access = (await door.See(taken.Support, taken.Id, new CaseOverview(withAccess: true))).Access!;

        // The referrer handed it over and is outside the team; the stranger was refused.
        Assert.Equal((3, 1, 1), (access.People, access.OutsideTheTeam, access.RefusedOnly));
        Assert.Equal([stranger.StaffId, taken.Referrer.StaffId, taken.Support.StaffId, taken.Decider.StaffId], access.Lines.Select(l => l.StaffId!.Value));
        Assert.Equal([false, false, true, true], access.Lines.Select(l => l.OfTheTeam));
        var decider = access.Lines[3];
        Assert.Equal((Role.Decider, $"user-{taken.Decider.StaffId:N}", Actors.Authority.Name), (decider.Role, decider.Staff, decider.Organisation));
        Assert.Equal([CaseFunction.Decider], decider.Functions);
        Assert.Equal(TestClock.Start.UtcDateTime.AddMinutes(5), decider.At);
        Assert.Null(access.Lines[0].Role);
    }

    [Theory, OnEveryDatabase]
    public async Task Looks_of_more_than_a_week_ago_do_not_count_and_four_lines_are_the_most(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        door.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        await door.Jobs.ExpireClocks(); // a job is nobody who looked

        var own = (await door.See(taken.Support, taken.Id, new CaseOverview(withAccess: true))).Access!;
        foreach (var _ in Enumerable.Range(0, 6))
        {
            await door.Looks.At(Actors.Decider(), taken.Id, new CaseOverview());
        }

        var later = (await door.See(taken.Support, taken.Id, new CaseOverview(withAccess: true))).Access!;

        Assert.Equal((1, 0, 0), (own.People, own.OutsideTheTeam, own.RefusedOnly));
        Assert.Equal((1, 0, 6), (later.People, later.OutsideTheTeam, later.RefusedOnly));
        Assert.Equal(4, later.Lines.Count);
    }

    [Fact]
    public async Task It_is_shown_to_those_who_read_the_log_and_the_entry_says_so()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var taken = await door.RefersAndTakes();
        foreach (var actor in new[] { taken.Support, taken.Decider, taken.Referrer, Actors.Supervisor(), Actors.Supervisor(Actors.Police) })
        {
            var mayReadTheLog = await door.Looks.At(actor, taken.Id, new AccessLogView()) is Outcome<IReadOnlyList<AccessLogLine>>.Done;
            var shown = default(CaseOverviewView);

            var entry = Assert.Single(await door.EntriesOf(async () => shown = await door.See(actor, taken.Id, new CaseOverview(withAccess: true))));

            Assert.Equal(mayReadTheLog, shown!.Access is not null);
            Assert.Equal(mayReadTheLog, entry.Sections.Contains(AccessSummary.Subject));
        }

        Assert.Null((await door.See(taken.Support, taken.Id, new CaseOverview())).Access);
    }
}
