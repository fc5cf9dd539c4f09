using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Decisions;

public sealed class All_that_is_wrong_at_once(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task A_second_review_without_answer_and_reasons_names_both_at_their_fields()
    {
        var (_, caseId, decider) = await Deciding.Taken(App);
        await decider.Decide(caseId, Deciding.First, Deciding.Answers("negative", "notMet"));
        var reviewer = await Deciding.Reviewer(App, caseId);
        var form = (await reviewer.Get($"/cases/{caseId}/decisions/second-review")).Expect(200);

        var back = (await reviewer.Submit(form, [("reasons", "Fine.")])).Expect(200);

        Assert.Equal(["#agrees", "#reasons"], Summary(back));
        Assert.Contains("Say whether you agree with the decision.", back.Main, StringComparison.Ordinal);
        Assert.Contains("Rule INV-17. Source:", back.Page.QuerySelector("#reasons-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Fine.", back.Typed("reasons"));
        Assert.DoesNotContain("This cannot be done now", back.Main, StringComparison.Ordinal);
        Assert.Equal(302, (await reviewer.Submit(back, [("agrees", "true"), ("reasons", "No means were found, and nothing points to any.")])).Status);
    }

    [Fact]
    public async Task Telling_the_person_names_language_way_and_safe_place_together()
    {
        var (_, caseId, decider) = await Deciding.Taken(App);
        await decider.Decide(caseId, Deciding.First, Deciding.Answers("positive"));
        var form = (await decider.Get($"/cases/{caseId}/steps/record-decision-notified")).Expect(200);

        var back = (await decider.Submit(form, [("on.day", "1"), ("on.month", "1"), ("on.year", "2020")])).Expect(200);

        Assert.Equal(["#on-day", "#language", "#deliveredHow", "#safeAddress"], Summary(back));
        Assert.Contains("Rule C07. Source:", back.Page.QuerySelector("#on-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rule INV-17. Source:", back.Page.QuerySelector("#language-error")!.TextContent, StringComparison.Ordinal);

        var onlyUnsafe = (await decider.Submit(form, [("language", "ro"), ("deliveredHow", "By post."), ("safeAddress", "false")])).Expect(200);
        Assert.Equal(["#safeAddress"], Summary(onlyUnsafe));
        Assert.Equal("By post.", onlyUnsafe.Page.QuerySelector("[name=deliveredHow]")!.GetAttribute("value"));
    }

    private static IEnumerable<string?> Summary(PageReply page) => page.Page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href"));
}
