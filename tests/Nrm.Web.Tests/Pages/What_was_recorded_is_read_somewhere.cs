using Nrm.Casework.Access;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages;

/// <summary>Nobody is asked twice: whatever somebody wrote down stands on a page for those who may read it.</summary>
public sealed class What_was_recorded_is_read_somewhere(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Theory]
    [InlineData(Role.SupportWorker)]
    [InlineData(Role.Decider)]
    public async Task What_was_told_at_the_referral(Role role)
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Taken();
        var reader = App.Pages(role is Role.Decider ? scene.Decider : scene.Support);
        var page = (await reader.Get($"/cases/{caseId}/screening")).Expect(200);
        Assert.NotNull(page.Page.QuerySelector("#told"));
        foreach (var told in new[] { "Passport taken on arrival.", "Accommodation; Health", "Servitude", "1 to 4 weeks ago", "Consistent and detailed account." })
        {
            Assert.Contains(told, page.Main, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Who_has_to_ask_for_needs_is_led_to_what_was_told()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Taken();
        var support = App.Pages(scene.Support);
        foreach (var page in new[] { "", "/plan", "/plan/needs" })
        {
            Assert.NotNull((await support.Get($"/cases/{caseId}{page}")).Expect(200).Page.QuerySelector($"main a[href='/cases/{caseId}/screening#told']"));
        }
    }

    [Fact]
    public async Task A_threat()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Taken();
        var support = App.Pages(scene.Support);
        var form = (await support.Get($"/cases/{caseId}/steps/record-threat")).Expect(200);
        var sent = await support.Submit(form, [("source", "family"), ("what", "Her uncle waited at the gate."), ("measures", "Another way home")]);
        var page = (await support.Follow(sent.Expect(302))).Expect(200);
        Assert.Contains("Her uncle waited at the gate.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Another way home", page.Main, StringComparison.Ordinal);
        Assert.Contains("Family", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_age_assessment()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Taken(TestKit.Referrals.Unsure());
        await scene.Support.Do(caseId, "record-age-assessment", new { method = "Two specialists, one talk", result = "inconclusive", margin = "15 to 19 years", note = "He was tired." });
        var page = (await App.Pages(scene.Support).Get($"/cases/{caseId}/person")).Expect(200);
        Assert.Contains("Two specialists, one talk", page.Main, StringComparison.Ordinal);
        Assert.Contains("15 to 19 years", page.Main, StringComparison.Ordinal);
        Assert.Contains("He was tired.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_whom_a_consent_went_that_was_withdrawn_and_what_the_child_said()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Taken(TestKit.Referrals.Child());
        Assert.Contains("Wants to stay with his sister.", (await App.Pages(scene.Support).Get($"/cases/{caseId}/consent")).Expect(200).Main, StringComparison.Ordinal);
        await scene.Support.Do(caseId, "record-consent", new { purpose = "share-with-health", answer = "yes", recipient = "Harbour clinic", sections = new[] { "needs" }, informationVersion = "1", language = "ron", givenHow = "orally" });
        await scene.Support.Do(caseId, "withdraw-consent", new { purpose = "share-with-health" });
        var page = (await App.Pages(scene.Support).Get($"/cases/{caseId}/consent")).Expect(200);
        Assert.Contains("Harbour clinic", page.Main, StringComparison.Ordinal);
        Assert.Contains("Tell them that nothing more may be used", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_have_to_take_is_no_link_and_not_the_first_thing_that_the_page_says()
    {
        var scene = await Scene.Open(App);
        var caseId = (await scene.Officer.Refer(TestKit.Referrals.Adult())).CaseId();
        await scene.Support.Do(caseId, "take");
        var page = (await App.Pages(scene.Support).Get($"/cases/{caseId}")).Expect(200);
        var alert = page.Page.QuerySelector("main .moj-alert")!;
        Assert.Contains("Meet emergency needs", alert.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/cases/{caseId}/tasks/", alert.QuerySelector("a")!.GetAttribute("href")!, StringComparison.Ordinal);

        var both = await App.As(new HashSet<Role> { Role.FirstResponder, Role.SupportWorker }, scene.Support.Organisation);
        var own = (await both.Refer(TestKit.Referrals.Adult())).CaseId();
        var before = (await App.Pages(both).Get($"/cases/{own}")).Expect(200);
        Assert.DoesNotContain(before.Page.QuerySelectorAll("main table a"), a => a.TextContent.Contains("Take the case", StringComparison.Ordinal));
        Assert.Contains(before.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"/cases/{own}/steps/take");
    }
}
