using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Kernel;
using Nrm.Casework.Referrals;
using Nrm.Casework.Work;
using Nrm.Records.Cases;
using Nrm.Records.Drafts;
using Nrm.Records.Persistence;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>All of one instant and with ids in no order (<see cref="TestIds"/>): only a stored place can keep these orders.</summary>
public class Stored_order
{
    private const int Many = 12;

    [Theory, OnEveryDatabase]
    public async Task Events_documents_files_and_drafts_of_one_instant_stay_in_the_order_in_which_they_were_made(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var begun = new List<Guid>();
        for (var n = 0; n < Many; n++)
        {
            await door.Do(taken.Support, taken.Id, new AddNote { Text = $"note {n}" });
            Assert.IsType<Outcome<AttachedFile>.Done>(await door.Files.Attach(taken.Support, taken.Id, DataCategory.Notes, $"{n}.txt", "text/plain", new MemoryStream([.. Enumerable.Repeat((byte)65, n + 1)])));
            begun.Add(Assert.IsType<Outcome<DraftLine>.Done>(await door.Get<Drafts.Drafts>().Save(taken.Support, null, new DraftPlace("referral"), new Dictionary<string, string[]> { ["a"] = [.. Enumerable.Repeat("b", n + 1)] })).Value.Id);
        }

        var notes = await door.See(taken.Support, taken.Id, new SectionView(Sections.Notes));
        var several = await door.See(taken.Support, taken.Id, new SectionsView([Sections.Notes, Sections.Account]));
        var history = await door.See(taken.Support, taken.Id, new SectionView(Sections.Notes, withHistory: true));
        var events = await door.See(taken.Support, taken.Id, new Timeline());
        var files = Assert.IsType<Outcome<IReadOnlyList<AttachedFile>>.Done>(await door.Files.List(taken.Support, taken.Id));

        string[] written = [.. Enumerable.Range(0, Many).Select(n => $"note {n}")];
        Assert.Equal(written, notes.Select(d => ((CaseNote)d.Document).Text));
        Assert.Equal(written, several.Of(Sections.Notes).Select(d => ((CaseNote)d.Document).Text));
        Assert.Equal(written, history.Select(d => ((CaseNote)d.Document).Text));
        Assert.Equal(["submit-referral", "take", "take", .. written.Select(_ => "add-note")], events.Select(e => e.UseCase));
        Assert.Equal(notes.Select(d => d.Item), events.Skip(3).Select(e => Assert.Single(e.Sealed).Item));
        Assert.Equal(Enumerable.Range(1, Many).Select(n => (long)n), files.Value.Select(f => f.Length));
        var drafts = await door.Get<Drafts.Drafts>().List(taken.Support);
        Assert.Equal(begun, drafts.Reverse().Select(d => d.Id));
    }

    [Theory, OnEveryDatabase]
    public async Task What_one_change_adds_stays_in_the_order_in_which_the_change_added_it(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var orders = new HashSet<string>();
        for (var n = 0; n < Many; n++)
        {
            var taken = await door.RefersAndTakes(Referrals.Child());

            await using var db = await door.Get<IDbContextFactory<NrmDbContext>>().CreateDbContextAsync();
            var facts = (await FactsStore.Load(db, taken.Id))!;
            var among = Assert.Single(await FactsStore.Load(db, [taken.Id], CancellationToken.None));

            Assert.True(facts.Clocks.Length > 1 && facts.Tasks.Length > 2 && facts.Assignments.Length > 1, $"{facts.Clocks.Length} {facts.Tasks.Length} {facts.Assignments.Length}");
            Assert.Equal(facts.Clocks, among.Clocks);
            Assert.Equal(facts.Tasks, among.Tasks);
            Assert.Equal(facts.Assignments, among.Assignments);
            orders.Add(string.Join(' ', [.. facts.Clocks.Select(c => (object)c.Kind), .. facts.Tasks.Select(t => (object)t.Kind), .. facts.Assignments.Select(a => (object)a.Function)]));
        }

        Assert.Single(orders);
    }

    [Theory, OnEveryDatabase]
    public async Task With_a_second_authority_for_a_country_every_referral_goes_to_the_one_of_the_lower_rank(DatabaseProvider provider)
    {
        for (var n = 0; n < 4; n++)
        {
            await using var door = await TestRecords.Open(provider);
            var organisations = door.Get<Organisations>();
            var second = await Made("Second Authority for Britain", null);
            Assert.Equal(Actors.Organisations.Max(o => o.Rank) + 1, second.Rank);

            Assert.All(await Asked(), id => Assert.Equal(Actors.Authority.Id, id));

            await door.Sql($"UPDATE organisations SET \"Rank\" = 100 WHERE \"Rank\" = {Actors.Authority.Rank}");

            Assert.All(await Asked(), id => Assert.Equal(second.Id, id));

            async Task<Organisation> Made(string name, int? rank) =>
                Assert.IsType<Outcome<Organisation>.Done>(await organisations.Create(Operator.Actor, new NewOrganisation(name, OrganisationKind.CompetentAuthority, ["GB"], [], rank))).Value;

            async Task<IReadOnlyList<Guid?>> Asked()
            {
                var asked = new List<Guid?>();
                for (var r = 0; r < 5; r++)
                {
                    var referrer = Actors.FirstResponder();
                    var referred = await door.Refer(referrer);
                    asked.Add((await door.See(referrer, referred.CaseId, new CaseOverview())).Facts.AuthorityId);
                }

                return asked;
            }
        }
    }
}
