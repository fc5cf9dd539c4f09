using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Safety;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

public class What_pages_read
{
    [Theory, OnEveryDatabase]
    public async Task The_overview_names_the_sections_that_open_and_no_others_do(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var waiting = Actors.SecondReviewer();

        foreach (var actor in new[] { taken.Support, taken.Decider, taken.Referrer, Actors.Supervisor() })
        {
            var overview = await door.See(actor, taken.Id, new CaseOverview());
            foreach (var section in Sections.All)
            {
                var opens = await door.Looks.At(actor, taken.Id, new SectionView(section)) is Outcome<IReadOnlyList<OpenedDocument>>.Done;
                Assert.Equal(opens, overview.Readable.Contains(section));
            }
        }

        Assert.Equal([Sections.Health], (await door.See(taken.Support, taken.Id, new CaseOverview())).NeedsPurpose);
        Assert.Empty((await door.See(taken.Decider, taken.Id, new CaseOverview())).NeedsPurpose);
        Assert.IsType<Outcome<CaseOverviewView>.NotFound>(await door.Looks.At(waiting, taken.Id, new CaseOverview()));
    }

    [Theory, OnEveryDatabase]
    public async Task People_on_the_case_are_named_to_those_who_have_it_and_not_to_whoever_sees_the_outcome_only(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await door.AddAccount(taken.Support);
        await door.AddAccount(taken.Decider);

        var people = (await door.See(taken.Decider, taken.Id, new CaseOverview())).People;

        Assert.Equal([CaseFunction.Support, CaseFunction.Decider], people.Select(p => p.Function));
        Assert.Equal([true, false], people.Select(p => p.Lead));
        Assert.Equal([Name(taken.Support), Name(taken.Decider)], people.Select(p => p.DisplayName));
        Assert.Equal([Actors.Shelter.Name, Actors.Authority.Name], people.Select(p => p.Organisation));
        var outcome = await door.See(taken.Referrer, taken.Id, new CaseOverview(withAccess: true));
        Assert.Empty(outcome.People);
        Assert.Null(outcome.Names.OfStaff(taken.Support.StaffId));
        Assert.Null(outcome.Names.OfOrganisation(Actors.Shelter.Id));
        Assert.Null(outcome.Access);
    }

    [Fact]
    public async Task A_case_that_waits_shows_the_organisation_that_was_asked()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var referrer = Actors.FirstResponder();
        var id = (await door.Refer(referrer)).CaseId;

        var people = (await door.See(referrer, id, new CaseOverview())).People;

        Assert.All(people, p => Assert.Null(p.DisplayName));
        Assert.Contains(people, p => p is { Function: CaseFunction.Support, Lead: true } && p.Organisation == Actors.Shelter.Name);
    }

    [Theory, OnEveryDatabase]
    public async Task One_look_opens_several_sections_with_one_entry_that_names_them_all(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await door.AddAccount(taken.Referrer);
        var view = new SectionsView([Sections.Person, Sections.Account, Sections.Person], withEvents: true);
        var seen = default(OpenedSections);

        var entry = Assert.Single(await door.EntriesOf(async () => seen = await door.See(taken.Support, taken.Id, view)));

        Assert.Equal(("sections", "person,account"), (entry.Subject, string.Join(',', entry.Sections)));
        Assert.IsType<PersonDetails>(seen!.Last(Sections.Person));
        Assert.NotNull(seen.Last(Sections.Account));
        Assert.Equal(Name(taken.Referrer), Assert.Single(seen.Of(Sections.Person)).RecordedByName);
        Assert.Equal(3, seen.Events.Count);
        Assert.Equal(taken.Id, seen.Overview.Facts.Id);
    }

    [Fact]
    public async Task A_look_at_several_sections_is_refused_whole_when_one_of_them_is()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var taken = await door.RefersAndTakes();

        var refused = await door.Looks.At(taken.Decider, taken.Id, new SectionsView([Sections.Person, Sections.Notes]));
        var withoutPurpose = await door.Looks.At(taken.Support, taken.Id, new SectionsView([Sections.Person, Sections.Health]));
        var outcomeOnly = await door.Looks.At(taken.Referrer, taken.Id, new SectionsView([], withEvents: true));

        Assert.Equal("role-may-not", Assert.IsType<Outcome<OpenedSections>.Denied>(refused).Code);
        Assert.Equal("purpose-missing", Assert.IsType<Outcome<OpenedSections>.Denied>(withoutPurpose).Code);
        Assert.Equal("handed-over", Assert.IsType<Outcome<OpenedSections>.Denied>(outcomeOnly).Code);
        Assert.IsType<Outcome<OpenedSections>.Done>(await door.Looks.At(taken.Decider, taken.Id, new SectionsView([Sections.Person, Sections.Account])));
    }

    [Theory, OnEveryDatabase]
    public async Task The_timeline_says_who_did_what_and_for_which_organisation(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await door.AddAccount(taken.Decider);

        var events = await door.See(taken.Support, taken.Id, new Timeline());

        Assert.Equal([Actors.Police.Name, Actors.Authority.Name, Actors.Shelter.Name], events.Select(e => e.OrganisationName));
        Assert.Equal([null, Name(taken.Decider), null], events.Select(e => e.StaffName));
    }

    [Fact]
    public async Task Who_recorded_a_revision_is_named_on_request()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var referrer = Actors.FirstResponder();
        await door.AddAccount(referrer);
        var id = (await door.Refer(referrer)).CaseId;
        await door.Do(referrer, id, new ChangePerson { Person = new PersonDetails { CodeName = "Later" }, Reason = "told us" });

        var history = await door.See(referrer, id, new SectionView(Sections.Person, withHistory: true, withNames: true));

        Assert.Equal(2, history.Count);
        Assert.All(history, d => Assert.Equal(Name(referrer), d.RecordedByName));
        Assert.All(await door.See(referrer, id, new SectionView(Sections.Person)), d => Assert.Null(d.RecordedByName));
    }

    [Theory, OnEveryDatabase]
    public async Task A_case_is_found_by_its_code_name_among_those_that_the_actor_may_see(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var (referrer, stranger) = (Actors.FirstResponder(), Actors.FirstResponder());
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add((await door.Refer(referrer)).CaseId);
        }

        foreach (var typed in new[] { CodeName.Of(ids[2]), CodeName.Of(ids[2]).ToUpperInvariant(), CodeName.Of(ids[2]).Replace(' ', '-') })
        {
            Assert.Equal(ids[2], Assert.Single(await Found(referrer, typed)).Facts.Id);
        }

        Assert.Empty(await Found(stranger, CodeName.Of(ids[2])));
        Assert.Empty(await Found(referrer, "Nobody Here"));
        Assert.Contains("by=code-name", (await door.Entries())[^1].Explanation!, StringComparison.Ordinal);

        async Task<IReadOnlyList<FoundCase>> Found(Actor actor, string name) =>
            Assert.IsType<Outcome<CaseList>.Done>(await door.Search.Find(actor, new CaseCriteria { CodeName = name })).Value.Cases;
    }

    private static string Name(Actor actor) => $"user-{actor.StaffId:N}";

}
