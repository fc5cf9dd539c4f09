using Nrm.Casework.Access;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Workflow;
using Nrm.Demonstration;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit;
using Nrm.Records.Staff;
using Nrm.Records.Views;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Demonstration;

[Collection(nameof(PreparedDemonstration))]
public sealed class DemonstrationTests(PreparedDemonstration demonstration)
{
    private const string Supervisor = "supervisor.ngo";

    [Fact]
    public async Task The_log_of_a_demonstration_verifies()
    {
        var result = await demonstration.Get<AuditCheck>().Verify();

        Assert.Empty(result.Findings);
        Assert.True(result.Entries > 1_000);
    }

    [Fact]
    public async Task Every_account_signs_in_with_its_password_and_the_code_that_is_shown_beside_it()
    {
        Assert.Superset(Enum.GetValues<Role>().Select(r => Codes.Of(r)).ToHashSet(), demonstration.Users.Users.SelectMany(u => u.Roles).ToHashSet());
        foreach (var user in demonstration.Users.Users)
        {
            Assert.NotNull(await demonstration.Get<SignIns>().SignIn(user.UserName, user.Password, user.CodeNow(TimeProvider.System)));
        }
    }

    [Fact]
    public void Every_account_says_what_it_may_do_in_a_sentence_that_can_be_translated() =>
        Assert.All(demonstration.Users.Users, u => Assert.Contains(u.MayDo(), DemonstrationRoles.Sentences));

    [Fact]
    public void First_responders_are_of_every_kind_that_detects()
    {
        var kinds = demonstration.Users.Users.Where(u => u.Roles.Contains("first-responder")).Select(u => u.OrganisationKind);

        Assert.Superset(new HashSet<string> { "ngo", "police", "labour-inspection", "local-authority" }, kinds.ToHashSet());
    }

    [Fact]
    public async Task There_are_three_deciders_in_two_authorities_and_the_first_decides_for_gb()
    {
        var deciders = demonstration.Users.Users.Where(u => u.Roles.Contains("decider")).ToList();
        var authority = (await demonstration.Get<Organisations>().All()).First(o => o.DecidesFor.Contains("GB"));

        Assert.Equal(3, deciders.Count);
        Assert.Equal(2, deciders.Select(d => d.Organisation).Distinct().Count());
        Assert.Equal(authority.Name, deciders[0].Organisation);
    }

    [Theory]
    [InlineData("market-street", IdentificationTrack.RGPending, AssistanceTrack.Emergency)]
    [InlineData("orange-farm", IdentificationTrack.RGPending, AssistanceTrack.PlanDraft)]
    [InlineData("orange-farm-second", IdentificationTrack.RGNegativeProposed, AssistanceTrack.PlanDraft)]
    [InlineData("dress-shop", IdentificationTrack.RGPositive, AssistanceTrack.Delivering)]
    [InlineData("promised-wedding", IdentificationTrack.RGPositive, AssistanceTrack.Delivering)]
    [InlineData("laundry", IdentificationTrack.RGPending, AssistanceTrack.PlanDraft)]
    [InlineData("bakery", IdentificationTrack.RGPositive, AssistanceTrack.Delivering)]
    [InlineData("orchard", IdentificationTrack.RGPositive, AssistanceTrack.PlanAgreed)]
    [InlineData("mansion", IdentificationTrack.CGPositive, AssistanceTrack.Delivering)]
    [InlineData("scaffold", IdentificationTrack.RGPositive, AssistanceTrack.PlanAgreed)]
    [InlineData("scaffold-colleague", IdentificationTrack.NotStarted, AssistanceTrack.Delivering)]
    [InlineData("clinic", IdentificationTrack.ReconsiderationRequested, AssistanceTrack.PlanDraft)]
    public async Task A_told_case_stands_at_its_stage(string name, string identification, string assistance)
    {
        var facts = await demonstration.Facts(Supervisor, name);

        Assert.Equal(identification, facts.StateOf(Track.Identification));
        Assert.Equal(assistance, facts.StateOf(Track.Assistance));
    }

    [Fact]
    public async Task The_told_cases_show_a_late_decision_a_running_period_and_a_return_that_is_not_safe()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

        Assert.True((await demonstration.Facts(Supervisor, "orange-farm")).Clocks.Single(c => c.Kind == ClockKind.C03ReasonableGrounds).DueOn < today);
        Assert.Equal(ReflectionTrack.Running, (await demonstration.Facts(Supervisor, "dress-shop")).StateOf(Track.Reflection));
        Assert.Equal(ReturnTrack.DecisionNotSafe, (await demonstration.Facts(Supervisor, "scaffold")).StateOf(Track.Return));
    }

    [Fact]
    public async Task A_girl_whose_age_is_not_certain_is_treated_as_a_child() =>
        Assert.Equal(AgeClass.PresumedChild, (await demonstration.Facts(Supervisor, "promised-wedding")).Age);

    [Fact]
    public async Task An_anonymous_notification_holds_no_person()
    {
        var officer = await demonstration.As("responder.council");
        var facts = await demonstration.Facts("responder.council", "housing-office");
        var person = await demonstration.Get<Looks>().At(officer, facts.Id, new SectionView(Sections.Person));

        Assert.Equal(EntryRoute.AnonymousNotification, facts.Entry);
        Assert.Empty(Assert.IsType<Outcome<IReadOnlyList<OpenedDocument>>.Done>(person).Value);
    }

    [Fact]
    public void About_two_hundred_cases_are_drawn_and_always_the_same()
    {
        var day = new DateOnly(2026, 11, 21);
        var first = DrawnCases.All(day);

        Assert.InRange(first.Count, 190, 220);
        Assert.Equal(first.Select(Text), DrawnCases.All(day).Select(Text));

        static string Text(SeedCase of) => System.Text.Json.JsonSerializer.Serialize(of);
    }

    [Fact]
    public async Task Cases_have_a_history_of_months_and_days_of_their_own()
    {
        var facts = await demonstration.Facts(Supervisor, "mansion");

        Assert.True(TimeProvider.System.GetUtcNow().UtcDateTime - facts.OpenedAt > TimeSpan.FromDays(70));
        Assert.Equal(ReflectionTrack.EndedExpired, facts.StateOf(Track.Reflection));
    }

    [Fact]
    public async Task A_second_preparation_changes_nothing()
    {
        var before = await File.ReadAllTextAsync(Path.Combine(demonstration.Folder, DemonstrationUsers.FileName), TestContext.Current.CancellationToken);
        await DemonstrationData.Prepare(demonstration.Services, demonstration.Folder, (_, _) => { }, TestContext.Current.CancellationToken);

        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(demonstration.Folder, DemonstrationUsers.FileName), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_interrupted_preparation_is_refused_and_not_carried_on()
    {
        var folder = Directory.CreateTempSubdirectory("nrm-test-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "demo-preparing"), "", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<HalfPreparedException>(() => DemonstrationData.Prepare(demonstration.Services, folder, (_, _) => { }, TestContext.Current.CancellationToken));
        Directory.Delete(folder, recursive: true);
    }
}
