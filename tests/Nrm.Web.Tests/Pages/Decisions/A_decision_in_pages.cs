using System.Text.Json;
using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Decisions;

public sealed class A_decision_in_pages(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Canary = "Ionela Vasiu";

    private RunningApp App => shared.App;

    [Fact]
    public async Task A_positive_first_decision_is_checked_then_recorded_and_starts_the_period()
    {
        var (scene, caseId, decider) = await Deciding.Taken(App);
        var check = await decider.ToCheck(caseId, Deciding.First, Deciding.Answers("positive"));
        Assert.Contains("This cannot be undone; it can be reviewed", check.Main, StringComparison.Ordinal);
        Assert.Contains(Deciding.Reasons, check.Main, StringComparison.Ordinal);
        Assert.Equal("RGPending", (await scene.Decider.See(caseId)).Track("identification").Text("state"));

        var done = (await decider.Follow((await decider.Submit(check, [])).Expect(302))).Expect(200);

        Assert.Contains("Decision recorded", done.Main, StringComparison.Ordinal);
        Assert.Contains("The recovery and reflection period runs from 20 November 2026 to Monday 21 December 2026", done.Main, StringComparison.Ordinal);
        var overview = await scene.Decider.See(caseId);
        Assert.Equal("RGPositive", overview.Track("identification").Text("state"));
        Assert.Equal("Running", overview.Track("reflection").Text("state"));
        var list = (await decider.Get($"/cases/{caseId}/decisions")).Expect(200);
        Assert.Contains("First decision: reasonable grounds", list.Main, StringComparison.Ordinal);
        Assert.Contains(Deciding.Reasons, list.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_the_question_its_test_with_source_and_what_was_gathered_but_no_name()
    {
        var (_, caseId, decider) = await Deciding.Taken(App, TestKit.Referrals.Adult(Canary));

        var page = (await decider.Get($"/cases/{caseId}/{Deciding.First}")).Expect(200);

        Assert.Contains("Are there reasonable grounds to believe that this person was exploited", page.Main, StringComparison.Ordinal);
        Assert.Contains("CETS 197 arts 4, 10, 13", page.Main, StringComparison.Ordinal);
        Assert.Contains("Modern slavery statutory guidance", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='/cases/{caseId}/screening']"));
        Assert.Contains("None is known: you did not refer this person.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.QuerySelectorAll("[name='findings.means']"), i => i.GetAttribute("value") == "notNeeded");
        Assert.DoesNotContain(Canary, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("withheld", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_stays()
    {
        var (scene, caseId, decider) = await Deciding.Taken(App);
        var form = (await decider.Get($"/cases/{caseId}/{Deciding.First}")).Expect(200);

        var again = (await decider.Submit(form, [("reasons", "Too short."), ("evidence", "Her account.")])).Expect(200);

        var errors = again.Page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")).ToList();
        Assert.All(errors, href => Assert.NotNull(again.Page.QuerySelector(href!)));
        Assert.Contains("Choose positive or negative.", again.Main, StringComparison.Ordinal);
        Assert.Contains("Rule INV-17", again.Main, StringComparison.Ordinal);
        Assert.Equal(3, again.Page.QuerySelectorAll(".govuk-error-message").Count(e => e.TextContent.Contains("Say whether the ", StringComparison.Ordinal)));
        Assert.Equal("Too short.", again.Typed("reasons"));
        Assert.Equal("Her account.", again.Typed("evidence"));
        Assert.StartsWith("Error: ", again.Page.Title, StringComparison.Ordinal);
        Assert.Equal("RGPending", (await scene.Decider.See(caseId)).Track("identification").Text("state"));
    }

    [Fact]
    public async Task A_decision_that_is_put_aside_is_there_again_and_can_be_changed_from_the_check()
    {
        var (_, caseId, decider) = await Deciding.Taken(App);
        var form = (await decider.Get($"/cases/{caseId}/{Deciding.First}")).Expect(200);
        Assert.Equal(302, (await decider.Submit(form, [("reasons", "Half a sentence")], "later")).Status);

        var back = (await decider.Get($"/cases/{caseId}/{Deciding.First}")).Expect(200);
        Assert.Equal("Half a sentence", back.Typed("reasons"));

        var check = await decider.ToCheck(caseId, Deciding.First, Deciding.Answers("negative"));
        Assert.NotNull(check.Page.QuerySelector($"main a[href='/cases/{caseId}/{Deciding.First}']"));
        Assert.Null(check.Page.QuerySelector("[name=reasons]")); // kept by the program, not by the browser
        Assert.Equal(Deciding.Reasons, (await decider.Get($"/cases/{caseId}/{Deciding.First}")).Typed("reasons"));
    }

    [Fact]
    public async Task The_same_check_sent_twice_decides_once()
    {
        var (scene, caseId, decider) = await Deciding.Taken(App);
        var check = await decider.ToCheck(caseId, Deciding.First, Deciding.Answers("positive"));

        var both = await Task.WhenAll(decider.Submit(check, []), decider.Submit(check, []));
        var third = await decider.Submit(check, []);

        Assert.All(both.Append(third), r => Assert.Equal($"/cases/{caseId}/decisions/recorded", r.Expect(302).Location));
        var decisions = (await scene.Decider.Get($"cases/{caseId}/sections/decisions")).Expect(200).Body.GetProperty("documents");
        Assert.Equal(1, decisions.GetArrayLength());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_comes_second_gets_the_form_back_with_the_text(bool atTheCheck)
    {
        var (scene, caseId, decider) = await Deciding.Taken(App);
        var open = atTheCheck ? await decider.ToCheck(caseId, Deciding.First, Deciding.Answers("negative")) : (await decider.Get($"/cases/{caseId}/{Deciding.First}")).Expect(200);
        await scene.DecideGrounds(caseId, "positive");

        var second = (await decider.Submit(open, atTheCheck ? [] : Deciding.Answers("negative"))).Expect(200);

        Assert.Contains("Somebody changed this case since you opened the form", second.Main, StringComparison.Ordinal);
        Assert.Contains(Deciding.Reasons, second.Main, StringComparison.Ordinal);
        Assert.Equal("RGPositive", (await scene.Decider.See(caseId)).Track("identification").Text("state"));
    }

    [Fact]
    public async Task A_letter_holds_outcome_reasons_and_remedy_in_the_language_of_the_page_and_no_name()
    {
        var (scene, caseId, decider) = await Deciding.Taken(App, TestKit.Referrals.Adult(Canary));
        var done = await decider.Decide(caseId, Deciding.First, Deciding.Answers("positive"));
        var letter = done.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("/letter", StringComparison.Ordinal));

        var english = (await decider.Get(letter)).Expect(200);
        await decider.Post("/language", [KeyValuePair.Create("_language", "fr"), KeyValuePair.Create("_back", letter), KeyValuePair.Create("_csrf", Token(english))]);
        var french = (await decider.Get(letter)).Expect(200);

        Assert.Contains("We found that there are reasonable grounds", english.Main, StringComparison.Ordinal);
        Assert.All(new[] { "Whom to ask", "About this decision: Competent Authority", "About the help that you have: Harbour House", "Name and telephone:" },
            t => Assert.Contains(t, english.Main, StringComparison.Ordinal));
        Assert.Equal(2, english.Page.QuerySelectorAll("article .app-blank").Length);
        Assert.DoesNotContain("Robin Example", english.Page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("À qui s’adresser", french.Main, StringComparison.Ordinal);
        Assert.Contains("Nous avons constaté", french.Main, StringComparison.Ordinal);
        Assert.All(new[] { english, french }, p => Assert.Contains(Deciding.Reasons, p.Main, StringComparison.Ordinal));
        Assert.All(new[] { english, french }, p => Assert.DoesNotContain(Canary, p.Text, StringComparison.Ordinal));
        Assert.All(new[] { english, french }, p => Assert.DoesNotContain("traffick", p.Main, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(404, (await decider.Get($"/cases/{caseId}/decisions/{Guid.NewGuid()}/letter")).Status);
        Assert.Equal(403, (await App.Pages(scene.Officer).Get(letter)).Status);
    }

    [Fact]
    public async Task Whoever_has_no_part_gets_nothing_and_whoever_supports_sees_but_does_not_decide()
    {
        var (scene, caseId, _) = await Deciding.Taken(App);
        var stranger = await App.Pages(Role.Decider, Actors.OtherAuthority);
        foreach (var page in new[] { "decisions", Deciding.First, Deciding.First + "/check", Deciding.Final, "decisions/recorded", "decisions/second-review", "reflection", "reflection/end" })
        {
            Assert.Equal(404, (await stranger.Get($"/cases/{caseId}/{page}")).Status);
        }

        var support = (await App.Pages(scene.Support).Get($"/cases/{caseId}/{Deciding.First}")).Expect(200);
        Assert.Contains("Your part in this case does not include this step.", support.Main, StringComparison.Ordinal);
        Assert.Null(support.Page.QuerySelector("[name=reasons]"));
    }

    [Fact]
    public async Task Who_reads_of_decisions_and_does_not_take_them_is_told_whose_they_are()
    {
        var (scene, caseId, decider) = await Deciding.Taken(App);
        await scene.DecideGrounds(caseId, "positive");
        const string Whose = "Decisions in this case are for Robin Example, Competent Authority to take.";
        var supervisor = await App.Pages(Role.Supervisor);

        foreach (var reader in new[] { supervisor, App.Pages(scene.Support) })
        {
            Assert.Contains(Whose, (await reader.Get($"/cases/{caseId}/decisions")).Expect(200).Main, StringComparison.Ordinal);
            Assert.Contains(Whose, (await reader.Get($"/cases/{caseId}/{Deciding.Final}")).Expect(200).Main, StringComparison.Ordinal);
            Assert.Contains(Whose, (await reader.Get($"/cases/{caseId}/decisions/recorded")).Expect(200).Main, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Decisions in this case are for", (await decider.Get($"/cases/{caseId}/decisions")).Expect(200).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_nobody_has_the_case_decisions_are_for_the_authority_that_was_asked()
    {
        var scene = await Scenarios.Scene.Open(App);
        var caseId = (await scene.Officer.Refer(TestKit.Referrals.Adult())).CaseId();
        await scene.Support.Do(caseId, "take");

        Assert.Contains("Decisions in this case are for Competent Authority to take. Nobody there has taken the case yet.",
            (await App.Pages(scene.Support).Get($"/cases/{caseId}/decisions")).Expect(200).Main, StringComparison.Ordinal);
    }

    private static string Token(PageReply page) => page.Page.QuerySelector("[name=_csrf]")!.GetAttribute("value")!;
}
