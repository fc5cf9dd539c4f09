using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;
using Known = Nrm.TestKit.Referrals;

namespace Nrm.Web.Tests.Pages.Referrals;

public sealed class Other_openings(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly (string, string)[] Told = [("signal.narrative", "A van brings women at night."), ("danger", "unknown"), ("ageAnswer", "adult"), ("profile", "GB")];

    private RunningApp App => shared.App;

    [Fact]
    public async Task A_report_opens_a_case_and_the_first_contact_and_consent_make_it_a_referral()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var sent = await Report(officer);
        Assert.Contains("Report received", (await officer.Follow(sent)).Main, StringComparison.Ordinal);
        var caseId = sent.Location!.Split('/')[^1];

        var unsafeTalk = await Step(officer, caseId, "record-contact", ("safePlace", "false"), ("controllerPresent", "true"), ("interpreter", "relative"));
        Assert.Contains("INV-33", unsafeTalk.Expect(200).Main, StringComparison.Ordinal);
        (await Step(officer, caseId, "record-contact", ("safePlace", "true"), ("controllerPresent", "false"), ("interpreter", "vetted"), ("ageAnswer", "adult"))).Expect(302);

        var withoutConsent = await Step(officer, caseId, "refer-after-consent", ("consent.toReferral", "no"));
        Assert.Contains("An adult is referred only with informed consent", withoutConsent.Expect(200).Main, StringComparison.Ordinal);
        (await Step(officer, caseId, "refer-after-consent", ("consent.toReferral", "yes"), ("consent.informationVersion", "2026-1"), ("consent.language", "Vietnamese"), ("consent.givenHow", "spoken"),
            ("person.fullName", "Somebody Named"), ("person.nationalities", "vietnam"), ("person.nationalities", "Stateless"), ("person.languages", "vie"))).Expect(302);
        Assert.Contains("\"stateless\"", (await officer.Staff.Get($"cases/{caseId}/sections/person")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_without_words_comes_back_with_everything_else()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var page = await Open(officer);
        var again = (await officer.Submit(page, [("signal.place", "the old mill"), ("profile", "GB")])).Expect(200);
        Assert.Contains("Say what was seen or heard", again.Main, StringComparison.Ordinal);
        Assert.Contains("the old mill", (await officer.Get(again.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_first_contact_an_adult_may_have_help_only_or_be_notified_without_a_name()
    {
        var officer = await App.Pages(Role.FirstResponder);
        foreach (var (step, typed) in new (string, (string, string)[])[] { ("notify-anonymously", []), ("offer-support-only", [("agreesToSupport", "true"), ("language", "Romanian")]) })
        {
            var caseId = (await Report(officer)).Location!.Split('/')[^1];
            (await Step(officer, caseId, "record-contact", ("safePlace", "true"), ("controllerPresent", "false"), ("interpreter", "notNeeded"), ("ageAnswer", "adult"))).Expect(302);
            (await Step(officer, caseId, step, typed)).Expect(302);
        }
    }

    [Fact]
    public async Task Neither_is_for_somebody_who_may_be_a_child()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var caseId = (await Report(officer)).Location!.Split('/')[^1];
        (await Step(officer, caseId, "record-contact", ("safePlace", "true"), ("controllerPresent", "false"), ("interpreter", "notNeeded"), ("ageAnswer", "notSure"))).Expect(302);
        foreach (var step in new[] { "notify-anonymously", "offer-support-only" })
        {
            var page = (await officer.Get($"/cases/{caseId}/steps/{step}")).Expect(200);
            Assert.Contains("Rule M04", page.Main, StringComparison.Ordinal);
            Assert.Null(page.Page.QuerySelector("main [name=_key]"));
            (string, string)[] sent = [("_csrf", page.Page.QuerySelector("[name=_csrf]")!.GetAttribute("value")!), ("agreesToSupport", "true")];
            var refused = (await officer.Post(page.Path, sent.Select(f => KeyValuePair.Create(f.Item1, f.Item2)))).Expect(200);
            Assert.Contains("Rule M04", refused.Main, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_screening_of_a_case_says_what_was_found_and_that_the_user_decides()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var made = await officer.Staff.Refer(Known.Adult());
        var page = (await officer.Get($"/cases/{made.CaseId()}/screening")).Expect(200);
        foreach (var text in new[] { "Deceived about the nature of the job", "Said by the person", "Strength: Strong", "You decide", "2009-1", "Nothing was asked or seen yet of", "Coercive recruitment" })
        {
            Assert.Contains(text, page.Main, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Vasiu", page.Text, StringComparison.Ordinal);
        (await (await App.Pages(Role.FirstResponder)).Get($"/cases/{made.CaseId()}/screening")).Expect(404);
    }

    private static async Task<PageReply> Open(PageClient client) =>
        await client.Follow((await client.Submit(await client.Get("/referrals"), [])).Expect(302));

    private static async Task<PageReply> Report(PageClient client) => (await client.Submit(await Open(client), Told)).Expect(302);

    private static async Task<PageReply> Step(PageClient client, string caseId, string step, params (string, string)[] typed) =>
        await client.Submit((await client.Get($"/cases/{caseId}/steps/{step}")).Expect(200), typed);
}
