using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Decisions;

public sealed class Negative_decisions_are_looked_at_again(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task A_negative_decision_is_proposed_and_takes_effect_when_a_second_person_agrees()
    {
        var (scene, caseId, decider) = await Deciding.Taken(App);
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
        Assert.Equal("Reversed", overview.Track("identification").Text("state"));
        Assert.Equal("Running", overview.Track("reflection").Text("state"));
    }
}
