using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Work;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

public class Looking_and_changing
{
    [Theory, OnEveryDatabase]
    public async Task A_referral_opens_a_case_that_its_referrer_reads(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();

        var referred = await door.Refer(referrer);

        Assert.Equal(1, referred.Version);
        Assert.NotNull(Nrm.Records.Cases.CaseReference.Normalise(referred.Reference));
        var person = Assert.Single(await door.See(referrer, referred.CaseId, new SectionView(Sections.Person)));
        Assert.Equal("Ionela Vasiu", ((PersonDetails)person.Document).FullName);
        var overview = await door.See(referrer, referred.CaseId, new CaseOverview());
        Assert.Equal(Actors.Authority.Id, overview.Facts.AuthorityId);
        Assert.Equal(referred.Version, overview.Facts.Version);
    }

    [Theory, OnEveryDatabase]
    public async Task Facts_come_back_from_the_database_as_they_were_stored(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var referred = await door.Refer(referrer);

        var first = (await door.See(referrer, referred.CaseId, new CaseOverview())).Facts;
        await using var again = TestRecords.Open(door.Database, door.Clock);
        var second = (await again.See(referrer, referred.CaseId, new CaseOverview())).Facts;

        Assert.Equal(DateTimeKind.Utc, first.OpenedAt.Kind);
        Assert.Equal(TestClock.Start.UtcDateTime, first.OpenedAt);
        Assert.NotEmpty(first.Clocks);
        Assert.NotEmpty(first.Tasks);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(first), System.Text.Json.JsonSerializer.Serialize(second));
    }

    [Theory, OnEveryDatabase]
    public async Task A_decider_opens_sections_only_after_taking_the_case_and_the_referrer_none_from_then_on(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var (referrer, decider) = (Actors.FirstResponder(), Actors.Decider());
        var referred = await door.Refer(referrer);

        var before = await door.Looks.At(decider, referred.CaseId, new SectionView(Sections.Account));
        await door.Do(decider, referred.CaseId, new TakeCase());
        var after = await door.Looks.At(decider, referred.CaseId, new SectionView(Sections.Account));
        var referrers = await door.Looks.At(referrer, referred.CaseId, new SectionView(Sections.Account));

        Assert.Equal("not-taken", Assert.IsType<Outcome<IReadOnlyList<OpenedDocument>>.Denied>(before).Code);
        Assert.IsType<Outcome<IReadOnlyList<OpenedDocument>>.Done>(after);
        Assert.Equal("handed-over", Assert.IsType<Outcome<IReadOnlyList<OpenedDocument>>.Denied>(referrers).Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Every_call_leaves_exactly_one_entry_that_says_who_what_and_why(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var referred = default(CaseChanged)!;

        var change = Assert.Single(await door.EntriesOf(async () => referred = await door.Refer(referrer)));
        var read = Assert.Single(await door.EntriesOf(() => door.Looks.At(
            referrer, referred.CaseId, new SectionView(Sections.Person), new CallContext("request-1", Purpose: "support"))));
        var find = Assert.Single(await door.EntriesOf(() => door.Search.Find(referrer, new CaseCriteria { Reference = referred.Reference })));

        Assert.Equal((AuditKinds.Change, AuditOutcome.Allowed, "submit-referral"), (change.Kind, change.Outcome, change.Subject));
        Assert.Equal((referrer.StaffId, referred.CaseId), (change.ActorId, change.CaseId));
        Assert.Equal((AuditKinds.Read, AuditOutcome.Allowed, "first-responder/referrer"), (read.Kind, read.Outcome, read.Explanation));
        Assert.Equal(["person"], read.Sections);
        Assert.Equal(("request-1", "support"), (read.RequestId, read.Purpose));
        Assert.Equal((AuditKinds.Find, AuditOutcome.Allowed), (find.Kind, find.Outcome));
        Assert.DoesNotContain(referred.Reference, find.Explanation, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_correction_is_a_new_revision_and_the_old_one_stays_part_of_the_record(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();

        await door.Do(taken.Support, taken.Id, new ChangePerson { Person = new PersonDetails { FullName = "Ionela Vasiu-Pop" }, Reason = "Told us her married name." });

        var now = Assert.Single(await door.See(taken.Support, taken.Id, new SectionView(Sections.Person)));
        var all = await door.See(taken.Support, taken.Id, new SectionView(Sections.Person, withHistory: true));
        Assert.Equal(("Ionela Vasiu-Pop", 2), (((PersonDetails)now.Document).FullName, now.Revision));
        Assert.Equal(["Ionela Vasiu", "Ionela Vasiu-Pop"], all.Select(d => ((PersonDetails)d.Document).FullName));
        Assert.Equal([1, 2], all.Select(d => d.Revision));
    }

    [Theory, OnEveryDatabase]
    public async Task What_happened_is_told_in_order_with_who_did_it(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        door.Clock.Advance(TimeSpan.FromMinutes(5));
        await door.Do(taken.Support, taken.Id, new AddNote { Text = "Slept well." });

        var events = await door.See(taken.Support, taken.Id, new Timeline());

        Assert.Equal(["submit-referral", "take", "take", "add-note"], events.Select(e => e.UseCase));
        Assert.Equal([taken.Referrer.StaffId, taken.Decider.StaffId, taken.Support.StaffId, taken.Support.StaffId], events.Select(e => e.StaffId));
    }

    [Theory, OnEveryDatabase]
    public async Task Input_of_a_wrong_shape_is_told_by_field_and_stores_nothing(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var outcome = await door.Changes.Make(Actors.FirstResponder(), null, Referrals.Adult() with { Profile = "XX" });

        Assert.Contains("profile", Assert.IsType<Outcome<CaseChanged>.Invalid>(outcome).Errors.Keys);
        Assert.Equal(0L, Convert.ToInt64(await door.Scalar("SELECT COUNT(*) FROM cases")));
    }

    [Theory, OnEveryDatabase]
    public async Task A_step_against_the_law_is_refused_with_every_unmet_rule_and_its_source(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var outcome = await door.Changes.Make(Actors.FirstResponder(), null, Referrals.WithoutConsent());

        var unmet = Assert.IsType<Outcome<CaseChanged>.NotNow>(outcome).Unmet;
        Assert.Contains(unmet, u => u.Rule == "INV-07" && u.Source.Contains("197", StringComparison.Ordinal));
        Assert.Equal(0L, Convert.ToInt64(await door.Scalar("SELECT COUNT(*) FROM cases")));
    }
}
