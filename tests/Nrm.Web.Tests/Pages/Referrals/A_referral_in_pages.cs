using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Referrals;

public sealed class A_referral_in_pages(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task The_whole_referral_is_made_without_scripts_and_arrives_as_one_case()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var wizard = await Wizard.Begin(officer);
        await wizard.FillAllButConsent(Wizard.Adult);
        Assert.Contains("Cannot start yet", (await wizard.Tasks()).Main, StringComparison.Ordinal);
        (await wizard.Fill("consent", Wizard.Agrees)).Expect(302);
        (await wizard.Fill("needs", ("immediateNeeds", "accommodation"))).Expect(302);

        var check = (await officer.Get($"{wizard.Draft}/check")).Expect(200);
        foreach (var text in new[] { "Romania", "Romanian", "1998", "A job as a cleaner", "Competent Authority", "Harbour House", "You decide" })
        {
            Assert.Contains(text, check.Main, StringComparison.Ordinal);
        }

        var sent = (await officer.Submit(check, [])).Expect(302);
        Assert.StartsWith("/referrals/sent/", sent.Location!, StringComparison.Ordinal);
        var receipt = (await officer.Follow(sent)).Expect(200);
        Assert.Contains("Referral sent", receipt.Main, StringComparison.Ordinal);
        Assert.Contains("First decision", receipt.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Vasiu", receipt.Text, StringComparison.Ordinal);

        var caseId = sent.Location!.Split('/')[^1];
        var person = (await officer.Staff.Get($"cases/{caseId}/sections/person")).Expect(200).Text;
        foreach (var text in new[] { "Ionela Vasiu", "\"RO\"", "\"ron\"", "1998" })
        {
            Assert.Contains(text, person, StringComparison.Ordinal);
        }

        Assert.Contains("D1.01", (await officer.Staff.Get($"cases/{caseId}/sections/account")).Expect(200).Text, StringComparison.Ordinal);
        (await officer.Get(wizard.Draft)).Expect(404);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_when_it_is_wrong()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var wizard = await Wizard.Begin(officer);

        var again = (await wizard.Fill("age", ("ageAnswer", "adult"), ("person.dateOfBirth.day", "31"), ("person.dateOfBirth.month", "2"), ("person.dateOfBirth.year", "abcd"))).Expect(200);

        Assert.StartsWith("Error: ", again.Page.Title, StringComparison.Ordinal);
        Assert.Contains("Enter a real date", again.Main, StringComparison.Ordinal);
        var kept = (await officer.Get($"{wizard.Draft}/age")).Expect(200);
        Assert.Equal("abcd", kept.Page.QuerySelector("[name='person.dateOfBirth.year']")!.GetAttribute("value"));
        Assert.Contains("In progress", (await wizard.Tasks()).Main, StringComparison.Ordinal);

        (await wizard.Fill("languages", ("person.nationalities", "Atlantis"), ("done.person", "yes"))).Expect(200);
        Assert.Contains("Atlantis", (await officer.Get($"{wizard.Draft}/languages")).Text, StringComparison.Ordinal);
        Assert.Contains("No country of this name is known", (await wizard.Fill("languages", ("done.person", "yes"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_for_later_is_found_again_and_one_page_leaves_the_others_alone()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var wizard = await Wizard.Begin(officer);
        (await wizard.Fill("safety", Wizard.Safety)).Expect(302);
        var page = await officer.Get($"{wizard.Draft}/contact");
        var later = (await officer.Submit(page, [("safeContact.times", "never before noon")], "later")).Expect(302);

        Assert.Equal("/referrals", later.Location);
        var list = (await officer.Follow(later)).Expect(200);
        Assert.Contains("1 of 7 sections done", list.Main, StringComparison.Ordinal);
        Assert.Contains("never before noon", (await officer.Get($"{wizard.Draft}/contact")).Text, StringComparison.Ordinal);
        Assert.NotNull((await officer.Get($"{wizard.Draft}/safety")).Page.QuerySelector("[name=danger][value=no][checked]"));
    }

    [Fact]
    public async Task The_parts_of_what_was_told_say_how_far_they_are()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var wizard = await Wizard.Begin(officer);
        (await wizard.Fill("account", ("account.whatHappened", "She told of a farm."))).Expect(302);
        var parts = (await officer.Get($"{wizard.Draft}/observed")).Expect(200).Page.QuerySelectorAll("main .govuk-task-list__item");
        Assert.Equal("In progress", Status("/account"));
        Assert.Equal("Not yet started", Status("/leaving"));

        string Status(string part) => parts.Single(p => p.QuerySelector("a")!.GetAttribute("href")!.EndsWith(part, StringComparison.Ordinal)).QuerySelector(".govuk-task-list__status")!.TextContent.Trim();
    }

    [Fact]
    public async Task What_is_saved_while_typing_is_the_page_and_nothing_else_of_the_draft()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var wizard = await Wizard.Begin(officer);
        (await wizard.Fill("safety", Wizard.Safety)).Expect(302);
        var form = (await officer.Get($"{wizard.Draft}/name")).Form();

        var fields = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).Append(KeyValuePair.Create("person.fullName", "Ionela Va"));
        (await officer.Post(form.GetAttribute("data-draft")!, fields)).Expect(200);

        Assert.Contains("Ionela Va", (await officer.Get($"{wizard.Draft}/name")).Text, StringComparison.Ordinal);
        Assert.Contains("1 of 7 sections done", (await wizard.Tasks()).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clicks_on_send_make_one_case()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var wizard = await Wizard.Begin(officer);
        await wizard.FillAllButConsent(Wizard.Adult);
        (await wizard.Fill("consent", Wizard.Agrees)).Expect(302);
        var check = (await officer.Get($"{wizard.Draft}/check")).Expect(200);

        var both = await Task.WhenAll(officer.Submit(check, []), officer.Submit(check, []));
        var third = (await officer.Submit(check, [])).Expect(302);

        Assert.All(both, b => Assert.Equal(third.Location, b.Expect(302).Location));
        Assert.Single((await officer.Staff.Get("cases")).Expect(200).Body.GetProperty("cases").EnumerateArray());
    }

    [Fact]
    public async Task An_unsure_age_is_an_answer_and_makes_a_presumed_child()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var wizard = await Wizard.Begin(officer);
        await wizard.FillAllButConsent(("ageAnswer", "notSure"), ("person.dateOfBirth.missing", "unknown"));
        Assert.Contains("treated as a child", (await wizard.Tasks()).Main, StringComparison.Ordinal);
        Assert.Contains("Consent is not needed", (await officer.Get($"{wizard.Draft}/consent")).Main, StringComparison.Ordinal);

        var refused = (await wizard.Fill("consent", ("kind", "support-only"), ("consent.toReferral", "no"))).Expect(200);
        Assert.Contains("is referred: choose a referral", refused.Main, StringComparison.Ordinal);
        (await wizard.Fill("consent", ("kind", "referral"), ("consent.toReferral", "notAsked"))).Expect(302);

        var sent = (await wizard.Send()).Expect(302);
        var overview = await officer.Staff.See(sent.Location!.Split('/')[^1]);
        Assert.Contains("presumed-child", overview.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adult_who_does_not_agree_is_not_referred_and_the_rule_says_why()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var wizard = await Wizard.Begin(officer);
        await wizard.FillAllButConsent(Wizard.Adult);
        (await wizard.Fill("consent", ("kind", "referral"), ("consent.toReferral", "no"))).Expect(302);

        var refused = (await wizard.Send()).Expect(200);
        Assert.Contains("An adult is referred only with informed consent", refused.Main, StringComparison.Ordinal);
        Assert.Contains("INV-07", refused.Main, StringComparison.Ordinal);

        (await wizard.Fill("consent", ("kind", "anonymous-notification"), ("consent.toReferral", "no"))).Expect(302);
        var check = (await officer.Get($"{wizard.Draft}/check")).Expect(200);
        Assert.Contains("leaves out the sections on contact and on the person", check.Main, StringComparison.Ordinal);
        var sent = (await officer.Submit(check, [])).Expect(302);
        Assert.Contains("Notification sent", (await officer.Follow(sent)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Vasiu", (await officer.Staff.Get($"cases/{sent.Location!.Split('/')[^1]}/sections/person")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_of_birth_that_may_make_a_child_is_not_put_aside_by_an_anonymous_notification()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var wizard = await Wizard.Begin(officer);
        await wizard.FillAllButConsent(("ageAnswer", "adult"), ("person.dateOfBirth.year", "2012"));
        (await wizard.Fill("consent", ("kind", "anonymous-notification"), ("consent.toReferral", "no"))).Expect(302);

        var refused = (await wizard.Send()).Expect(200);
        Assert.Contains("is referred: choose a referral", refused.Main, StringComparison.Ordinal);
        Assert.Contains("/consent?check#kind", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_of_somebody_else_is_not_there()
    {
        var wizard = await Wizard.Begin(await App.Pages(Role.FirstResponder));
        var other = await App.Pages(Role.FirstResponder);
        var own = await Wizard.Begin(other);
        var form = await other.Get($"{own.Draft}/safety");
        foreach (var page in new[] { "", "/safety", "/observed", "/check" })
        {
            (await other.Get(wizard.Draft + page)).Expect(404);
        }

        var fields = form.Form().QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).ToList();
        foreach (var page in new[] { "", "/safety", "/observed", "/check" })
        {
            (await other.Post(wizard.Draft + page, fields)).Expect(404);
        }
    }

    [Theory]
    [InlineData(Role.Decider)]
    [InlineData(Role.Administrator)]
    public async Task Whoever_does_not_refer_has_no_page_for_it(Role role)
    {
        var page = await App.Pages(role);
        Assert.Contains("Your role does not include this page", (await page.Get("/referrals")).Expect(403).Main, StringComparison.Ordinal);
        (await page.Get("/referrals/find")).Expect(403);
    }

    [Fact]
    public async Task A_support_worker_refers_too() => (await (await App.Pages(Role.SupportWorker)).Get("/referrals")).Expect(200);
}
