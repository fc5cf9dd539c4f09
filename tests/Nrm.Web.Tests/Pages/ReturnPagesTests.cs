using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages;

public sealed class ReturnPagesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Name = "Ionela Vasiu";
    private const string Reasons = "She wants to go, and says that nothing can happen.";

    [Fact]
    public async Task S15_an_unsafe_return_is_refused_with_rule_and_source_and_nothing_typed_is_lost()
    {
        var (scene, caseId) = await Raised();
        await Counselled(scene, caseId);
        await scene.Assess(caseId, "host");
        await scene.Assess(caseId, "origin", q3: "yes");
        var decider = shared.App.Pages(scene.Decider);

        var page = (await decider.Get($"/cases/{caseId}/return/decide")).Expect(200);
        Assert.Contains("may be prosecuted", page.Main, StringComparison.Ordinal);
        var back = (await decider.Submit(page, [("outcome", "safe"), ("reasons", Reasons)])).Expect(200);

        Assert.Contains("Rule INV-10", back.Main, StringComparison.Ordinal);
        Assert.Contains("OSCE", back.Main, StringComparison.Ordinal);
        Assert.Equal(Reasons, back.Page.QuerySelector("textarea[name=reasons]")!.TextContent);
        Assert.NotNull(back.Page.QuerySelector("input[name=outcome][value=safe][checked]"));

        var refused = (await decider.Get($"/cases/{caseId}/return/departure/form")).Expect(200);
        Assert.Contains("INV-10", refused.Main, StringComparison.Ordinal);
        Assert.Null(refused.Page.QuerySelector("main [name=_key]"));
        (string, string)[] sent = [("_csrf", refused.Page.QuerySelector("[name=_csrf]")!.GetAttribute("value")!), ("date.day", "27"), ("date.month", "3"), ("date.year", "2027")];
        var departure = (await decider.Post(refused.Path, sent.Select(f => KeyValuePair.Create(f.Item1, f.Item2)))).Expect(200);
        Assert.Contains("INV-10", departure.Main, StringComparison.Ordinal);
        Assert.Contains("INV-04", departure.Main, StringComparison.Ordinal);
        Assert.Equal("27", departure.Page.QuerySelector("input[name='date.day']")!.GetAttribute("value"));

        var decided = await decider.Follow((await decider.Submit(back, [("outcome", "not-safe"), ("reasons", Reasons)])).Expect(302));
        Assert.Contains("Decided: not safe", decided.Main, StringComparison.Ordinal);
        Assert.Contains(Reasons, decided.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, decided.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_side_is_assessed_on_the_page_and_every_reason_is_said()
    {
        var (scene, caseId) = await Raised();
        await Counselled(scene, caseId);
        var support = shared.App.Pages(scene.Support);
        Assert.Contains("not assessed yet", (await support.Get($"/cases/{caseId}/return")).Main, StringComparison.Ordinal);

        (string, string)[] good =
        [
            .. Answer("q1", "no"), .. Answer("q2", "yes"), .. Answer("q3", "no"), .. Answer("q4", "yes"),
            ("items[0].block", "bOfficials"), ("items[0].severity", "4"), ("items[0].likelihood", "3"), ("items[0].note", "A report names an officer."),
            ("gates.safeReturn", "A named organisation confirmed in writing."),
        ];
        var saved = await support.Submit((await support.Get($"/cases/{caseId}/return/risk/host")).Expect(200), good);
        var page = await support.Follow(saved.Expect(302));

        Assert.Contains("Not safe", page.Main, StringComparison.Ordinal);
        Assert.Contains("Block B of the sheet has an item of level high", page.Main, StringComparison.Ordinal);
        Assert.Contains("Origin side: not assessed", page.Main, StringComparison.Ordinal);
        Assert.Contains("Nothing positive is recorded for: due process", page.Main, StringComparison.Ordinal);
        Assert.Contains("4 × 3 = 12", page.Main, StringComparison.Ordinal);
        Assert.Contains("A named organisation confirmed in writing.", page.Main, StringComparison.Ordinal);

        var again = (await support.Get($"/cases/{caseId}/return/risk/host")).Expect(200);
        Assert.Equal("A report names an officer.", again.Page.QuerySelector("#items-0-note")!.TextContent);
        Assert.NotNull(again.Page.QuerySelector("input[name='answers.q2.value'][value=yes][checked]"));
    }

    [Fact]
    public async Task Nothing_stands_against_a_return_that_nobody_asked_for_and_what_was_never_assessed_is_not_too_old()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Taken();
        var support = shared.App.Pages(scene.Support);
        Assert.DoesNotContain("What stands against a departure today", (await support.Get($"/cases/{caseId}/return")).Expect(200).Main, StringComparison.Ordinal);

        await scene.Support.Do(caseId, "tracks/return/raise-return", new { by = "person", kind = "voluntary" });
        var raised = (await support.Get($"/cases/{caseId}/return")).Expect(200);
        var against = raised.Page.QuerySelectorAll("main .app-card").Single(c => c.TextContent.Contains("What stands against a departure today", StringComparison.Ordinal));
        Assert.Contains("INV-10", against.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("C15", against.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_stops_a_return_and_the_page_says_so()
    {
        var (scene, caseId) = await Raised();
        await scene.Assess(caseId, "host");
        await scene.Assess(caseId, "origin", q2: "unknown");
        var page = (await shared.App.Pages(scene.Decider).Get($"/cases/{caseId}/return")).Expect(200);

        Assert.Contains("What nobody knows is not safe", page.Main, StringComparison.Ordinal);
        Assert.Contains("it is not known whether the authorities there can protect the person (Q2)", page.Main, StringComparison.Ordinal);
        Assert.Contains("What stands against a departure today", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href")?.EndsWith("/return/departure", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_comes_back_with_all_answers()
    {
        var (scene, caseId) = await Raised();
        var support = shared.App.Pages(scene.Support);
        var back = (await support.Submit((await support.Get($"/cases/{caseId}/return/risk/origin")).Expect(200),
            [.. Answer("q1", "no"), ("answers.q1.dated.day", "31"), ("answers.q1.dated.month", "2"), ("gates.dueProcess", "A lawyer is named.")])).Expect(200);
        Assert.NotEmpty(back.Page.QuerySelectorAll(".govuk-error-summary a[href='#answers-q1-dated-day']"));
        Assert.Equal("31", back.Page.QuerySelector("input[name='answers.q1.dated.day']")!.GetAttribute("value"));
        Assert.Contains("A lawyer is named.", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_departure_is_preceded_by_what_it_means()
    {
        var (scene, caseId) = await Raised();
        var page = (await shared.App.Pages(scene.Support).Get($"/cases/{caseId}/return/departure")).Expect(200);
        Assert.Contains("cannot be taken back", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main input[name='date.day']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/risk")]
    [InlineData("/risk/host")]
    [InlineData("/decide")]
    [InlineData("/departure")]
    public async Task Somebody_without_a_part_in_the_case_finds_nothing(string page)
    {
        var (_, caseId) = await Raised();
        var stranger = await shared.App.Pages(Role.SupportWorker, Actors.Organisations[^1]);
        Assert.Equal(404, (await stranger.Get($"/cases/{caseId}/return{page}")).Status);
    }

    [Fact]
    public async Task A_check_of_a_file_number_says_whether_removal_is_barred_and_nothing_else()
    {
        var (scene, caseId) = await Raised();
        var reference = (await scene.Support.See(caseId)).Text("reference");
        var officer = await shared.App.Pages(Role.ImmigrationEnforcement);
        var entries = await shared.App.AuditRows();
        var barred = (await officer.Submit((await officer.Get("/removal-check")).Expect(200), [("fileNumber", reference)])).Expect(200);

        Assert.Contains("Removal is barred", barred.Main, StringComparison.Ordinal);
        Assert.Equal("/removal-check", barred.Path);
        Assert.True(await shared.App.AuditRows() > entries);
        Assert.DoesNotContain(caseId, barred.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Name, barred.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("reflection", barred.Main, StringComparison.OrdinalIgnoreCase);

        var unclear = (await officer.Submit((await officer.Get("/removal-check")).Expect(200), [("fileNumber", Name)])).Expect(200);
        Assert.Contains("Names are not searched", unclear.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await officer.Get($"/cases/{caseId}/return")).Status);
    }

    [Theory]
    [InlineData(Role.SupportWorker)]
    [InlineData(Role.Decider)]
    [InlineData(Role.FirstResponder)]
    public async Task A_check_of_a_file_number_tells_others_nothing(Role role)
    {
        var (scene, caseId) = await Raised();
        var other = await shared.App.Pages(role);
        var page = await other.Get("/removal-check");
        Assert.Equal(403, page.Status);
        Assert.DoesNotContain("/removal-check", (await other.Get("/removal-check")).Page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
        var token = (await other.Get("/help")).Page.QuerySelector("input[name=_csrf]")?.GetAttribute("value") ?? page.Page.QuerySelector("input[name=_csrf]")!.GetAttribute("value")!;
        var reference = (await scene.Support.See(caseId)).Text("reference");
        var asked = await other.Post("/removal-check", [KeyValuePair.Create("fileNumber", reference), KeyValuePair.Create("_csrf", token)]);
        Assert.Equal(403, asked.Status);
        Assert.DoesNotContain("barred", asked.Main, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(string, string)> Answer(string question, string value) =>
    [
        ($"answers.{question}.value", value), ($"answers.{question}.evidence", "A report of an organisation there."),
        ($"answers.{question}.dated.day", "1"), ($"answers.{question}.dated.month", "3"), ($"answers.{question}.dated.year", "2026"),
    ];

    private static Task Counselled(Scene scene, string caseId) => scene.Support.Do(caseId, "tracks/return/record-counselling",
        new { alternatives = "Stay, permit, asylum; the risks found.", language = "ro", personsView = "Wants to go home at once.", freeOfPressure = true });

    private async Task<(Scene Scene, string CaseId)> Raised()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Presumed(TestKit.Referrals.Adult(Name));
        await scene.Support.Do(caseId, "tracks/return/raise-return", new { by = "person", kind = "voluntary" });
        return (scene, caseId);
    }
}
