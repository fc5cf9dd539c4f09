using System.Text.Json;
using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Pages.Steps;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages.Steps;

public sealed class Steps_that_cannot_be_taken(SharedApp shared) : IClassFixture<SharedApp>
{
    /// <summary>Pages of a part of the case, which are shown for other reasons than one step.</summary>
    private static readonly string[] OfAPart = ["add-note", "finish-task", "record-outcome", "assess-return-risk"];

    /// <summary>What it means is read first.</summary>
    private static readonly string[] AfterACard = ["end-assistance", "execute-return"];

    private RunningApp App => shared.App;

    [Theory]
    [InlineData(Role.FirstResponder)]
    [InlineData(Role.SupportWorker)]
    [InlineData(Role.Decider)]
    [InlineData(Role.SecondReviewer)]
    public async Task They_show_why_and_a_way_on_and_no_form(Role role)
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Taken();
        var staff = role switch
        {
            Role.FirstResponder => scene.Officer,
            Role.SupportWorker => scene.Support,
            Role.Decider => scene.Decider,
            _ => (await Reviewer(scene, caseId)).Staff,
        };
        var client = App.Pages(staff);
        var permitted = Permitted(await staff.See(caseId));
        var refused = StepList.All.Where(s => !OfAPart.Contains(s.UseCase.Name) && !permitted.Contains(s.UseCase.Name)).ToList();
        Assert.True(refused.Count > 10, "Hardly any step is refused: the search is broken.");
        foreach (var step in refused)
        {
            var page = await client.Get(step.AddressIn(Guid.Parse(caseId)) + (AfterACard.Contains(step.UseCase.Name) ? "/form" : ""));
            Assert.True(page.Status is 200 or 403, $"{page.Path}: {page.Status}");
            Assert.True(page.Page.QuerySelector("main [name=_key]") is null, $"{role} finds a form at {page.Path}");
            if (page.Status == 200 && !step.AddressIn(Guid.Parse(caseId)).Contains("/decisions/", StringComparison.Ordinal))
            {
                Assert.True(page.Main.Contains("Rule ", StringComparison.Ordinal) || page.Main.Contains("It is for whoever has this role", StringComparison.Ordinal), page.Main);
                Assert.Contains(page.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"/cases/{caseId}" && a.TextContent == "Back to the case");
            }
        }

        foreach (var step in StepList.All.Where(s => s.Page is null && permitted.Contains(s.UseCase.Name)))
        {
            Assert.True((await client.Get(step.AddressIn(Guid.Parse(caseId)))).Expect(200).Page.QuerySelector("main [name=_key]") is not null, step.UseCase.Name);
        }
    }

    [Fact]
    public async Task Whose_a_step_is_stands_on_the_page_of_those_whose_it_is_not()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Taken();
        var page = (await App.Pages(scene.Decider).Get($"/cases/{caseId}/steps/record-health")).Expect(200);
        Assert.Contains("It is for whoever has this role in the case:", page.Main, StringComparison.Ordinal);
        Assert.Contains("Support worker", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("main [name=_key]"));
    }

    [Fact]
    public async Task Who_has_to_take_the_case_first_finds_the_way_to_do_so()
    {
        var scene = await Scene.Open(App);
        var caseId = (await scene.Officer.Refer(TestKit.Referrals.Adult())).CaseId();
        var page = (await App.Pages(scene.Support).Get($"/cases/{caseId}/steps/record-threat")).Expect(200);
        Assert.Contains("Take the case first.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("It is for whoever", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"main .app-refusal a[href='/cases/{caseId}/steps/take']"));
        Assert.Null(page.Page.QuerySelector("main [name=_key]"));
    }

    [Fact]
    public async Task What_was_typed_or_kept_before_it_was_too_late_is_still_there()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Presumed();
        var support = App.Pages(scene.Support);
        var address = $"/cases/{caseId}/steps/withdraw";
        var form = (await support.Get(address)).Expect(200);
        Assert.Equal(302, (await support.Submit(form, [("reason", "She wants to go home.")], "later")).Status);
        await scene.Support.Do(caseId, "tracks/identification/withdraw", new { reason = "She said so.", wantsSupport = true });

        var kept = (await support.Get(address)).Expect(200);
        Assert.Contains("Rule ", kept.Main, StringComparison.Ordinal);
        Assert.Equal("She wants to go home.", kept.Page.QuerySelector("textarea[name=reason]")!.TextContent);

        var sent = (await support.Submit(form, [("reason", "She wants to go home at once.")])).Expect(200);
        Assert.Equal("She wants to go home at once.", sent.Page.QuerySelector("textarea[name=reason]")!.TextContent);
    }

    [Fact]
    public async Task A_step_without_questions_that_is_refused_has_no_button_and_says_why()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Presumed();
        var decider = App.Pages(scene.Decider);
        var form = (await decider.Get($"/cases/{caseId}/steps/open-conclusive-grounds")).Expect(200);
        Assert.Equal(302, (await decider.Submit(form, [])).Status);
        var again = await decider.Get($"/cases/{caseId}/steps/open-conclusive-grounds");
        Assert.Contains("Rule ", again.Expect(200).Main, StringComparison.Ordinal);
        Assert.Null(again.Page.QuerySelector("main [name=_key]"));

        var late = (await decider.Post(form.Path, [KeyValuePair.Create("_csrf", form.Page.QuerySelector("[name=_csrf]")!.GetAttribute("value")!)])).Expect(200);
        Assert.Contains("Rule ", late.Main, StringComparison.Ordinal);
        Assert.Null(late.Page.QuerySelector("main [name=_key]"));
    }

    private async Task<PageClient> Reviewer(Scene scene, string caseId)
    {
        await scene.DecideGrounds(caseId, "negative");
        var reviewer = await App.Pages(Role.SecondReviewer, Actors.Authority);
        await reviewer.Staff.Do(caseId, "take");
        return reviewer;
    }

    private static HashSet<string> Permitted(JsonElement overview) =>
    [
        .. overview.GetProperty("tracks").EnumerateArray().Append(overview.GetProperty("steps"))
            .SelectMany(t => t.GetProperty("permitted").EnumerateArray()).Select(p => p.Text("trigger")),
    ];
}
