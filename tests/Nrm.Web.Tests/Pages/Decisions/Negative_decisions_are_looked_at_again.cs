using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Decisions;

public sealed class Negative_decisions_are_looked_at_again(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task A_negative_decision_is_proposed_and_takes_effect_when_a_second_person_agrees()
    {
        var (scene, caseId, decider) = await Deciding.Taken(App);
        Assert.Equal($"/cases/{caseId}/decisions", (await decider.Get($"/cases/{caseId}/decisions/recorded")).Expect(302).Location);
        var check = await decider.ToCheck(caseId, Deciding.First, Deciding.Answers("negative", "notMet"));
        Assert.Contains("recorded as a proposal", check.Main, StringComparison.Ordinal);
        Assert.Contains("30 days from the day on which the person is told", check.Main, StringComparison.Ordinal);
        Assert.Contains("You can ask for this decision to be looked at again", check.Main, StringComparison.Ordinal);
        Assert.Contains("help ends only with a plan for afterwards", check.Main, StringComparison.Ordinal);

        var proposed = (await decider.Follow((await decider.Submit(check, [])).Expect(302))).Expect(200);
        Assert.Contains("Decision proposed", proposed.Main, StringComparison.Ordinal);
        Assert.Equal("RGNegativeProposed", (await scene.Decider.See(caseId)).Track("identification").Text("state"));
        Assert.Contains("waits for its review", (await decider.Get($"/cases/{caseId}/reflection")).Expect(200).Main, StringComparison.Ordinal);

        var own = (await decider.Get($"/cases/{caseId}/decisions/second-review")).Expect(200);
        Assert.Null(own.Page.QuerySelector("[name=agrees]"));

        var reviewer = await Deciding.Reviewer(App, caseId);
        var form = (await reviewer.Get($"/cases/{caseId}/decisions/second-review")).Expect(200);
        Assert.Contains(Deciding.Reasons, form.Main, StringComparison.Ordinal);
        var thin = (await reviewer.Submit(form, [("agrees", "true"), ("reasons", "Fine.")])).Expect(200);
        Assert.Contains("Rule INV-17", thin.Main, StringComparison.Ordinal);
        Assert.Equal("Fine.", thin.Typed("reasons"));

        var agreed = await reviewer.Follow((await reviewer.Submit(thin, [("reasons", "No means were found, and nothing points to any.")])).Expect(302));
        Assert.Contains("In effect", agreed.Expect(200).Main, StringComparison.Ordinal);
        Assert.Equal("RGNegative", (await scene.Decider.See(caseId)).Track("identification").Text("state"));
    }

    [Fact]
    public async Task What_was_sent_back_is_decided_again_by_its_day_and_its_letter_is_for_nobody()
    {
        var (_, caseId, decider) = await Deciding.Taken(App);
        await decider.Decide(caseId, Deciding.First, Deciding.Answers("negative", "notMet"));
        var reviewer = await Deciding.Reviewer(App, caseId);
        await reviewer.Staff.Do(caseId, "tracks/identification/second-review", new { agrees = false, reasons = "The report of the shelter was not weighed." });

        var form = (await decider.Get($"/cases/{caseId}/{Deciding.First}")).Expect(200);
        Assert.Contains("The reviewer sent it back: it is decided again.", form.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("No time is set for this decision", form.Main, StringComparison.Ordinal);
        var link = (await decider.Get($"/cases/{caseId}/decisions")).Page.QuerySelector("main a[href$=letter]")!.GetAttribute("href")!;
        Assert.Contains("the reviewer sent the decision back, and it never took effect", (await decider.Get(link)).Expect(200).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("positive", "notMet", "You answer in the positive although something is not established.")]
    [InlineData("negative", "met", "You answer in the negative although act, means and purpose are established.")]
    [InlineData("positive", "unclear", null)]
    [InlineData("negative", "notMet", null)]
    public async Task Findings_that_do_not_fit_the_decision_are_pointed_out_before_it_is_recorded(string outcome, string means, string? said)
    {
        var (_, caseId, decider) = await Deciding.Taken(App);
        var check = await decider.ToCheck(caseId, Deciding.First, Deciding.Answers(outcome, means));
        Assert.Equal(said is not null, check.Main.Contains("or make sure that your reasons say why", StringComparison.Ordinal));
        Assert.Contains(said ?? "Check the decision", check.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_is_told_asks_again_and_a_reversed_decision_starts_the_period()
    {
        var (scene, caseId, decider) = await Deciding.Taken(App);
        await decider.Decide(caseId, Deciding.First, Deciding.Answers("negative", "notMet"));
        var reviewer = await Deciding.Reviewer(App, caseId);
        await reviewer.Staff.Do(caseId, "tracks/identification/second-review", new { agrees = true, reasons = "No means were found, and nothing points to any." });

        const string untold = "Counts from the day on which the person is told";
        Assert.Contains(untold, (await decider.Get($"/cases/{caseId}/decisions")).Main, StringComparison.Ordinal);
        Assert.Contains(untold, (await App.Pages(scene.Support).Get($"/cases/{caseId}")).Main, StringComparison.Ordinal);
        var telling = (await decider.Get($"/cases/{caseId}/steps/record-decision-notified")).Expect(200);
        Assert.Contains("First decision: reasonable grounds: Negative, 20 November 2026", telling.Main, StringComparison.Ordinal);
        var unsafeAddress = (await decider.Submit(telling, [("language", "ro"), ("deliveredHow", "By post."), ("safeAddress", "false")])).Expect(200);
        Assert.Contains("INV-17", unsafeAddress.Main, StringComparison.Ordinal);
        Assert.Equal(302, (await decider.Submit(unsafeAddress, [("safeAddress", "true"), ("deliveredHow", "In person, with an interpreter.")])).Status);
        Assert.Contains("Romanian", (await decider.Get($"/cases/{caseId}/decisions")).Main, StringComparison.Ordinal);

        var support = App.Pages(scene.Support);
        var withDays = (await support.Get($"/cases/{caseId}")).Main;
        Assert.DoesNotContain(untold, withDays, StringComparison.Ordinal);
        Assert.Contains("Request for reconsideration In 3", withDays, StringComparison.Ordinal);
        var request = (await support.Get($"/cases/{caseId}/steps/request-reconsideration")).Expect(200);
        Assert.Equal(302, (await support.Submit(request, [("grounds", "A witness came forward and tells of threats."), ("newEvidence", "The witness's letter.")])).Status);

        var form = (await reviewer.Get($"/cases/{caseId}/decisions/reconsideration")).Expect(200);
        Assert.Contains("The witness's letter.", form.Main, StringComparison.Ordinal);
        await reviewer.Follow((await reviewer.Submit(form, [("outcome", "reversed"), ("reasons", "The new letter shows that threats were made.")])).Expect(302));

        var overview = await scene.Decider.See(caseId);
        var decisions = (await decider.Get($"/cases/{caseId}/decisions")).Expect(200);
        Assert.Equal(["In effect", "No longer in effect"], decisions.Page.QuerySelectorAll("main .app-card .govuk-tag").Select(t => t.TextContent.Trim()));
        var letters = decisions.Page.QuerySelectorAll("main a[href$=letter]").Select(a => a.GetAttribute("href")!).ToList();
        var anew = (await decider.Get(letters[0])).Expect(200);
        Assert.Contains("You have time to recover and to decide what you want. This time runs until", anew.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Do not hand this over", anew.Main, StringComparison.Ordinal);
        var takenBack = (await decider.Get(letters[1])).Expect(200);
        Assert.Contains("Do not hand this over: the decision was taken back on", takenBack.Main, StringComparison.Ordinal);
        Assert.Contains("This decision is no longer in effect.", takenBack.Main, StringComparison.Ordinal);
        Assert.Equal("Reversed", overview.Track("identification").Text("state"));
        Assert.Equal("Running", overview.Track("reflection").Text("state"));
    }
}
