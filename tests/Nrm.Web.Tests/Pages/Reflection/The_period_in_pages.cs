using Nrm.TestKit;
using Nrm.Web.Tests.Pages.Decisions;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages.Reflection;

public sealed class The_period_in_pages(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task Before_a_decision_the_page_says_why_there_is_no_period()
    {
        var (_, caseId, decider) = await Deciding.Taken(App);
        var page = (await decider.Get($"/cases/{caseId}/reflection")).Expect(200);
        Assert.Contains("The period has not begun. It begins by itself with a positive first decision", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("progress"));
    }

    [Fact]
    public async Task The_day_what_applies_and_the_source_stand_there_and_what_was_not_explained_is_said()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Presumed();
        var support = App.Pages(scene.Support);

        var page = (await support.Get($"/cases/{caseId}/reflection")).Expect(200);
        Assert.Contains("of 31", page.Main, StringComparison.Ordinal); // 30 days end on a Sunday, and so on the Monday
        Assert.NotNull(page.Page.QuerySelector("main progress"));
        Assert.Contains("Not recorded.", page.Main, StringComparison.Ordinal);
        Assert.Contains("It does not depend on co-operation with anybody.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Country profile United Kingdom, in force since 13 December 2022", page.Main, StringComparison.Ordinal);

        var form = (await support.Get($"/cases/{caseId}/steps/record-information-given")).Expect(200);
        var missing = (await support.Submit(form, [("language", "ro"), ("interpreter", "Ana, by telephone")])).Expect(200);
        Assert.Contains("Say which version of the information the person was given.", missing.Main, StringComparison.Ordinal);
        var told = await support.Follow((await support.Submit(missing, [("version", "2026-1")])).Expect(302));
        Assert.Contains("Romanian", told.Expect(200).Main, StringComparison.Ordinal);
        Assert.Contains("Ana, by telephone", told.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Not recorded.", told.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_period_is_extended_and_never_shortened()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Presumed();
        var decider = App.Pages(scene.Decider);
        var form = (await decider.Get($"/cases/{caseId}/steps/extend-reflection")).Expect(200);

        var shorter = (await decider.Submit(form, [("days", "-3"), ("reason", "The hospital keeps her longer.")])).Expect(200);
        Assert.Contains("INV-34", shorter.At("days"), StringComparison.Ordinal);
        Assert.DoesNotContain("This cannot be done now", shorter.Main, StringComparison.Ordinal);
        var page = await decider.Follow((await decider.Submit(shorter, [("days", "14")])).Expect(302));

        Assert.Contains("Extended by 14 days", page.Expect(200).Main, StringComparison.Ordinal);
        Assert.Contains("The hospital keeps her longer.", page.Main, StringComparison.Ordinal);
        Assert.Contains("First granted until 21 December 2026, then extended.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_it_takes_two_steps_and_against_the_person_evidence_hearing_and_reasons()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Presumed();
        var decider = App.Pages(scene.Decider);

        var before = (await decider.Get($"/cases/{caseId}/reflection/end")).Expect(200);
        Assert.Contains("Before you go on", before.Main, StringComparison.Ordinal);
        Assert.Null(before.Page.QuerySelector("[name=ground]"));
        var form = (await decider.Get($"/cases/{caseId}/reflection/end/reasons")).Expect(200);

        var refused = (await decider.Submit(form, [("ground", "voluntary-renewed-contact"), ("ownInitiative", "false"), ("reasons", "He telephoned her twice last week."), ("personHeard", "false")])).Expect(200);
        Assert.Contains("needs recorded evidence", refused.At("evidence"), StringComparison.Ordinal);
        Assert.Contains("Rule CETS-13.3", refused.At("ownInitiative"), StringComparison.Ordinal);
        Assert.Contains("The person must be heard", refused.At("personHeard"), StringComparison.Ordinal);
        Assert.DoesNotContain("This cannot be done now", refused.Main, StringComparison.Ordinal);
        Assert.Equal("He telephoned her twice last week.", refused.Typed("reasons"));
        Assert.Equal("Running", (await scene.Decider.See(caseId)).Track("reflection").Text("state"));
    }

    [Fact]
    public async Task The_period_ends_early_at_the_persons_own_wish()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Presumed();
        var support = App.Pages(scene.Support);
        var form = (await support.Get($"/cases/{caseId}/reflection/end/reasons")).Expect(200);

        var page = await support.Follow((await support.Submit(form, [("ground", "person-asked"), ("personHeard", "true")])).Expect(302));

        Assert.Contains("Ended by the person", page.Expect(200).Main, StringComparison.Ordinal);
        Assert.Contains("Would have run until", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("may not know that the period runs", page.Main, StringComparison.Ordinal);
        Assert.Contains("The end of the period takes nothing away by itself", page.Main, StringComparison.Ordinal);
        Assert.Equal("EndedByPerson", (await scene.Support.See(caseId)).Track("reflection").Text("state"));
    }

    [Fact]
    public async Task A_letter_that_is_printed_after_the_period_ended_promises_no_protection()
    {
        var (scene, caseId, decider) = await Deciding.Taken(App);
        var done = await decider.Decide(caseId, Deciding.First, Deciding.Answers("positive"));
        var letter = done.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("/letter", StringComparison.Ordinal));
        Assert.Contains("Until then you may not be made to leave the country", (await decider.Get(letter)).Expect(200).Main, StringComparison.Ordinal);
        await scene.Decider.Do(caseId, "tracks/reflection/end-reflection", new { ground = "person-asked", personHeard = true });

        var after = (await decider.Get(letter)).Expect(200);
        Assert.Contains("The time to recover and to decide has ended.", after.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("may not be made to leave", after.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_period_of_a_child_is_not_ended_against_them()
    {
        var scene = await Scene.Open(App);
        var caseId = await scene.Presumed(TestKit.Referrals.Child());
        var decider = App.Pages(scene.Decider);
        var form = (await decider.Get($"/cases/{caseId}/reflection/end/reasons")).Expect(200);

        var refused = (await decider.Submit(form,
            [("ground", "public-order"), ("evidence", "A long enough piece of evidence."), ("personHeard", "true"), ("reasons", "Reasons that are long enough to be given.")])).Expect(200);

        Assert.Contains("INV-05", refused.Main, StringComparison.Ordinal);
    }
}
