using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages;

public sealed class AssistancePagesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Name = "Ionela Vasiu";

    [Fact]
    public async Task Help_goes_from_needs_to_a_plan_to_outcomes_and_to_its_end()
    {
        var (support, at) = await Taken();
        var empty = (await support.Get(at)).Expect(200);
        Assert.Contains("No needs were assessed yet", empty.Main, StringComparison.Ordinal);

        var needs = (await support.Get($"{at}/needs")).Expect(200);
        Assert.Equal(5, needs.Page.QuerySelectorAll("select[name$='.domain']").Length);
        var assessed = await support.Submit(needs,
        [
            ("needs[0].domain", "accommodation"), ("needs[0].urgency", "urgent"), ("needs[0].wish", "A room with a lock"),
            ("needs[2].domain", "legalAid"), ("needs[2].urgency", "need"), ("needs[2].wish", "Her wages"),
        ]);
        var wanted = await support.Follow(assessed.Expect(302));
        Assert.Contains("A room with a lock", wanted.Main, StringComparison.Ordinal);
        Assert.Contains("Wanted", wanted.Main, StringComparison.Ordinal);
        Assert.Contains("Needs that are not met", wanted.Main, StringComparison.Ordinal);

        var agree = (await support.Get($"{at}/agree")).Expect(200);
        Assert.Equal("accommodation", Chosen(agree, "items[0].need"));
        Assert.Equal("legalAid", Chosen(agree, "items[1].need"));
        var agreed = await support.Submit(agree,
        [
            ("items[0].service", "A place in a shelter"), ("items[0].provider", "Harbour House"), ("items[0].replyBy.day", "1"),
            ("items[0].replyBy.month", "1"), ("items[0].replyBy.year", "2030"), ("personAgrees", "with-interpreter"),
        ]);
        var planned = await support.Follow(agreed.Expect(302));
        Assert.Contains("Requested", planned.Main, StringComparison.Ordinal);
        Assert.Contains("Harbour House", planned.Main, StringComparison.Ordinal);
        Assert.Contains("1 January 2030", planned.Main, StringComparison.Ordinal);

        var need = (await support.Get($"{at}/accommodation")).Expect(200);
        var recorded = await support.Follow((await support.Submit(need, [("outcome", "refusedByPerson")])).Expect(302));
        Assert.Equal("Refused by the person", recorded.Page.QuerySelector(".govuk-tag--grey")?.TextContent);
        Assert.Empty(recorded.Page.QuerySelectorAll(".govuk-tag--red"));
        var told = await support.Submit((await support.Get($"{at}/legalAid")).Expect(200), [("outcome", "other"), ("outcomeInWords", "A claim was lodged.")]);
        Assert.Contains("A claim was lodged.", (await support.Follow(told.Expect(302))).Main, StringComparison.Ordinal);

        var before = (await support.Get($"{at}/end")).Expect(200);
        Assert.Contains("2 needs are still open", before.Main, StringComparison.Ordinal);
        Assert.Empty(before.Page.QuerySelectorAll("main textarea"));
        var end = (await support.Get($"{at}/end/form")).Expect(200);
        var refused = (await support.Submit(end, [("reason", "goalsMet"), ("note", "She knows whom to call.")])).Expect(200);
        Assert.Contains("M16", refused.Main, StringComparison.Ordinal);
        Assert.Contains("She knows whom to call.", refused.Page.QuerySelector("textarea[name=note]")!.TextContent, StringComparison.Ordinal);
        var exit = (await support.Submit((await support.Get($"{Steps(at)}/plan-exit")).Expect(200), [("plan", "Own flat, the group on Fridays."), ("offered", "true")])).Expect(302);
        Assert.Contains("Own flat", (await support.Follow(exit)).Main, StringComparison.Ordinal);
        var ended = await support.Follow((await support.Submit((await support.Get($"{at}/end/form")).Expect(200), [("reason", "goalsMet")])).Expect(302));
        Assert.Contains("The goals are met", ended.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, ended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_with_an_error_keeps_its_place_and_every_text()
    {
        var (support, at) = await Taken();
        var back = (await support.Submit((await support.Get($"{at}/needs")).Expect(200),
            [("needs[1].domain", "health"), ("needs[1].wish", "A dentist"), ("needs[3].wish", "Somebody who speaks her language")])).Expect(200);

        Assert.StartsWith("Error", back.Page.Title, StringComparison.Ordinal);
        Assert.Equal("#needs-3-domain", back.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.NotNull(back.Page.QuerySelector(".govuk-form-group--error #needs-3-domain"));
        Assert.Equal("A dentist", back.Page.QuerySelector("#needs-1-wish")!.TextContent);
        Assert.Equal("Somebody who speaks her language", back.Page.QuerySelector("#needs-3-wish")!.TextContent);
        Assert.Equal("health", Chosen(back, "needs[1].domain"));
    }

    [Fact]
    public async Task Another_row_comes_without_JavaScript_and_leaves_the_text_where_it_is()
    {
        var (support, at) = await Taken();
        var more = (await support.Submit((await support.Get($"{at}/needs")).Expect(200), [("needs[4].wish", "Lessons")], "another")).Expect(200);
        Assert.Equal(6, more.Page.QuerySelectorAll("select[name$='.domain']").Length);
        Assert.Equal("Lessons", more.Page.QuerySelector("#needs-4-wish")!.TextContent);
        Assert.Empty(more.Page.QuerySelectorAll(".govuk-error-summary"));

        var sent = await support.Submit(more, [("needs[4].domain", "education"), ("needs[5].domain", "work"), ("needs[5].wish", "Any work")]);
        var plan = await support.Follow(sent.Expect(302));
        Assert.Contains("Lessons", plan.Main, StringComparison.Ordinal);
        Assert.Contains("Any work", plan.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_to_which_the_person_says_no_is_refused_with_rule_and_source_and_loses_nothing()
    {
        var (support, at) = await Taken();
        await support.Submit((await support.Get($"{at}/needs")).Expect(200), [("needs[0].domain", "health")]);
        var back = (await support.Submit((await support.Get($"{at}/agree")).Expect(200), [("items[0].service", "A doctor nearby"), ("personAgrees", "no")])).Expect(200);
        Assert.Contains("CETS-12.7", back.Main, StringComparison.Ordinal);
        Assert.Equal("A doctor nearby", back.Page.QuerySelector("#items-0-service")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_typed_into_rows_can_be_kept_for_later()
    {
        var (support, at) = await Taken();
        (await support.Submit((await support.Get($"{at}/needs")).Expect(200), [("needs[2].wish", "Not near the station")], "later")).Expect(302);
        Assert.Equal("Not near the station", (await support.Get($"{at}/needs")).Page.QuerySelector("#needs-2-wish")!.TextContent);
        Assert.DoesNotContain("Not near the station", (await support.Get(at)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/needs")]
    [InlineData("/agree")]
    [InlineData("/end")]
    [InlineData("/health")]
    public async Task Somebody_without_a_part_in_the_case_finds_nothing(string page)
    {
        var (_, at) = await Taken();
        var stranger = await shared.App.Pages(Role.SupportWorker, Actors.Organisations[^1]);
        Assert.Equal(404, (await stranger.Get(at + page)).Status);
    }

    [Fact]
    public async Task A_need_that_no_list_knows_is_no_page()
    {
        var (support, at) = await Taken();
        Assert.Equal(404, (await support.Get($"{at}/anything")).Status);
    }

    private static string? Chosen(PageReply page, string name) => page.Page.QuerySelector($"select[name='{name}'] option[selected]")?.GetAttribute("value");

    private static string Steps(string plan) => plan[..^"plan".Length] + "steps";

    private async Task<(PageClient Support, string At)> Taken()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Taken(TestKit.Referrals.Adult(Name));
        return (shared.App.Pages(scene.Support), $"/cases/{caseId}/plan");
    }
}
