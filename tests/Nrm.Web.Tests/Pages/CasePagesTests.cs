using Nrm.Casework.Access;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages;

public sealed class CasePagesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Name = "Zwqxanary Nameless";

    public static TheoryData<string> EveryPage => ["", "/person", "/timeline", "/access", "/consent", "/consent/share", "/person/change", "/contact/change", "/person/history", "/contact/history"];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task The_name_is_on_no_page_of_a_case_until_somebody_asks_for_it(string page)
    {
        var (_, caseId, support) = await Case();
        var covered = (await support.Get($"/cases/{caseId}{page}")).Expect(200);
        Assert.DoesNotContain("Zwqxanary", covered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1998", covered.Main, StringComparison.Ordinal);

        var shown = (await support.Post(covered.Path, Button(covered, "show-name"))).Expect(200);
        Assert.Contains("Zwqxanary", shown.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Zwqxanary", shown.Page.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("Zwqxanary", (await support.Get($"/cases/{caseId}{page}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    [InlineData("/tasks")]
    [InlineData("/decisions")]
    [InlineData("/return")]
    [InlineData("/steps/record-consent")]
    public async Task How_the_person_must_not_be_reached_stands_on_every_page_of_the_case(string page)
    {
        var (scene, caseId, support) = await Case();
        Assert.Contains("Do not phone or write", await Flags());
        await scene.Support.Do(caseId, "change-contact", new { safeContact = new { channel = "phone", safeToCall = "no", safeToWrite = "yes" }, reason = "She has a letter box." });
        Assert.Contains("Do not phone", await Flags());
        await scene.Support.Do(caseId, "change-contact", new { safeContact = new { channel = "phone", safeToCall = "yes", safeToWrite = "yes" }, reason = "She lives alone." });
        Assert.DoesNotContain(await Flags(), f => f.StartsWith("Do not", StringComparison.Ordinal));

        async Task<IReadOnlyList<string>> Flags() =>
            [.. (await support.Get($"/cases/{caseId}{page}")).Expect(200).Page.QuerySelectorAll(".app-person .app-flag").Select(f => f.TextContent.Trim())];
    }

    [Fact]
    public async Task Somebody_who_may_not_open_the_contact_is_told_not_to_phone_too()
    {
        var (scene, caseId, _) = await Case();
        var decider = await shared.App.Pages(scene.Decider).Get($"/cases/{caseId}");
        Assert.Contains("Do not phone or write", decider.Expect(200).Main, StringComparison.Ordinal);
        var list = await shared.App.Pages(scene.Support).Get("/cases");
        Assert.DoesNotContain("Do not phone or write", list.Expect(200).Main, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Somebody_without_a_part_in_the_case_gets_the_page_that_says_nothing(string page)
    {
        var (_, caseId, _) = await Case();
        var stranger = await shared.App.Pages(Role.SupportWorker);
        var none = (await stranger.Get($"/cases/{caseId}{page}")).Expect(404);
        var absent = (await stranger.Get($"/cases/{Guid.NewGuid()}{page}")).Expect(404);
        Assert.Equal(absent.Main, none.Main);
    }

    [Fact]
    public async Task Asking_for_the_name_is_in_the_access_log()
    {
        var (_, caseId, support) = await Case();
        var covered = await support.Get($"/cases/{caseId}");
        var before = await Looks(support, caseId);
        await support.Post(covered.Path, Button(covered, "show-name"));
        Assert.Equal(before + 1, await Looks(support, caseId));
    }

    [Fact]
    public async Task Where_the_person_stays_is_shown_by_its_button_only()
    {
        var (scene, caseId, support) = await Case();
        await scene.Support.Do(caseId, "record-whereabouts", new { whereabouts = new { address = "7 Hidden Lane" } });
        var page = await support.Get($"/cases/{caseId}/person");
        Assert.DoesNotContain("Hidden Lane", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hidden Lane", (await support.Post(page.Path, Button(page, "show-location"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_says_what_is_due_what_can_be_done_and_why_not()
    {
        var (_, caseId, support) = await Case();
        var page = (await support.Get($"/cases/{caseId}")).Expect(200);
        Assert.Contains("Due next", page.Main, StringComparison.Ordinal);
        Assert.Contains("Step ", page.Main, StringComparison.Ordinal);
        Assert.Contains(page.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"/cases/{caseId}/steps/record-consent");
        Assert.Contains(page.Page.QuerySelectorAll("main details"), d => d.TextContent.Contains("Rule ", StringComparison.Ordinal) && d.TextContent.Contains("Source: ", StringComparison.Ordinal));
        Assert.Contains("You can see this case because you support this person.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_added_and_comes_back_in_the_timeline_and_an_empty_one_is_refused_with_what_was_typed()
    {
        var (_, caseId, support) = await Case();
        var page = await support.Get($"/cases/{caseId}/timeline");
        var refused = await support.Submit(page, [("text", ""), ("about.day", "31"), ("about.month", "2"), ("about.year", "2026")]);
        Assert.StartsWith("Error: ", refused.Page.Title, StringComparison.Ordinal);
        Assert.Equal("31", refused.Page.QuerySelector("[name='about.day']")!.GetAttribute("value"));

        var sent = await support.Submit(page, [("text", "She drew a house.")]);
        Assert.Contains("She drew a house.", (await support.Follow(sent)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("She drew a house.", (await support.Get($"/cases/{caseId}/timeline?show=decisions")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_without_the_names_leaves_them_as_they_are_and_keeps_the_reason()
    {
        var (_, caseId, support) = await Case();
        var page = await support.Get($"/cases/{caseId}/person/change");
        var sent = await support.Submit(page, [("person.gender", "feminine"), ("reason", "another"), ("reasonInWords", "She said so herself")]);
        Assert.Equal(302, sent.Status);
        var history = await support.Get($"/cases/{caseId}/person/history");
        Assert.Contains("She said so herself", history.Main, StringComparison.Ordinal);
        Assert.Contains(Name, (await support.Post(history.Path, Button(history, "show-name"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_while_the_names_were_covered_does_not_erase_them()
    {
        var (_, caseId, support) = await Case();
        var page = await support.Get($"/cases/{caseId}/person/change");
        Assert.Equal(302, (await support.Submit(page, [("person.gender", "feminine")], "later")).Status);
        var again = await support.Get($"/cases/{caseId}/person/change");
        Assert.DoesNotContain(Name, again.Text, StringComparison.Ordinal);
        Assert.Equal(Name, (await support.Post(again.Path, Button(again, "show-name"))).Page.QuerySelector("[name='person.fullName']")!.GetAttribute("value"));
        Assert.Equal(302, (await support.Submit(again, [("reason", "It was recorded wrongly.")])).Status);
        var person = await support.Get($"/cases/{caseId}/person");
        var shown = (await support.Post(person.Path, Button(person, "show-name"))).Main;
        Assert.Contains(Name, shown, StringComparison.Ordinal);
        Assert.Contains("1998", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page")]
    [InlineData("autosave")]
    public async Task Names_that_were_typed_and_kept_stay_when_the_covered_page_is_kept_after_them_and_are_recorded(string how)
    {
        var (_, caseId, support) = await Case();
        var address = $"/cases/{caseId}/person/change";
        var covered = await support.Get(address);
        var uncovered = (await support.Post(address, Button(covered, "show-name"))).Expect(200);
        await Keep(uncovered, [("person.fullName", "Typed Anew"), ("person.dateOfBirth.month", "5")]);

        var back = await support.Get(address);
        Assert.DoesNotContain("Typed Anew", back.Text, StringComparison.Ordinal);
        await Keep(back, [("person.gender", "feminine"), ("reason", "A document shows it.")]);

        var again = await support.Get(address);
        Assert.DoesNotContain("Typed Anew", again.Text, StringComparison.Ordinal);
        Assert.Equal("Typed Anew", (await support.Post(address, Button(again, "show-name"))).Page.QuerySelector("[name='person.fullName']")!.GetAttribute("value"));
        Assert.Equal(302, (await support.Submit(again, [])).Status);
        var person = await support.Get($"/cases/{caseId}/person");
        var shown = (await support.Post(person.Path, Button(person, "show-name"))).Main;
        Assert.Contains("Typed Anew", shown, StringComparison.Ordinal);
        Assert.Contains("17 May 1998", shown, StringComparison.Ordinal);
        Assert.Contains("Woman or girl", shown, StringComparison.Ordinal);

        async Task Keep(PageReply page, IEnumerable<(string, string)> typed)
        {
            if (how == "page")
            {
                Assert.Equal(302, (await support.Submit(page, typed, "later")).Status);
            }
            else
            {
                Assert.Equal(200, (await support.Submit(page with { Path = "/drafts" }, typed)).Status);
            }
        }
    }

    [Fact]
    public async Task A_kept_date_of_birth_that_does_not_exist_is_named_without_being_shown()
    {
        var (_, caseId, support) = await Case();
        var address = $"/cases/{caseId}/person/change";
        var uncovered = await support.Post(address, Button(await support.Get(address), "show-name"));
        await support.Submit(uncovered, [("person.dateOfBirth.month", "14")], "later");

        var back = (await support.Submit(await support.Get(address), [("reason", "A document shows it.")])).Expect(200);

        Assert.Contains("Something is wrong with the name or the date of birth", back.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, back.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person")]
    [InlineData("contact")]
    public async Task Another_reason_that_is_not_given_is_asked_for_at_its_own_field(string part)
    {
        var (_, caseId, support) = await Case();
        var back = (await support.Submit(await support.Get($"/cases/{caseId}/{part}/change"), [("reason", "another"), ("reasonInWords", " ")])).Expect(200);
        Assert.Equal("#reasonInWords", Assert.Single(back.Page.QuerySelectorAll(".govuk-error-summary a")).GetAttribute("href"));
        Assert.NotNull(back.Page.QuerySelector("#reasonInWords-error"));
        Assert.Null(back.Page.QuerySelector("#reason-error"));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_the_second_sees_what_the_first_recorded_and_loses_nothing()
    {
        var (_, caseId, support) = await Case();
        var first = await support.Get($"/cases/{caseId}/contact/change");
        var second = await support.Get($"/cases/{caseId}/contact/change");
        Assert.Equal(302, (await support.Submit(first, [("safeContact.value", "first number"), ("reason", "A document shows it.")])).Status);
        var overtaken = (await support.Submit(second, [("safeContact.value", "second number"), ("reason", "A document shows it.")])).Expect(200);
        Assert.Contains("first number", overtaken.Main, StringComparison.Ordinal);
        Assert.Equal("second number", overtaken.Page.QuerySelector("[name='safeContact.value']")!.GetAttribute("value"));
        Assert.Equal(302, (await support.Submit(overtaken, [])).Status);
        var history = (await support.Get($"/cases/{caseId}/contact/history")).Main;
        Assert.Contains("first number", history, StringComparison.Ordinal);
        Assert.Contains("second number", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shared_for_a_purpose_to_which_the_person_did_not_agree()
    {
        var (scene, caseId, support) = await Case();
        await scene.Support.Do(caseId, "record-consent", new { purpose = "share-with-health", answer = "yes", sections = new[] { "contact", "account" }, informationVersion = "1", language = "ron", givenHow = "orally" });
        var page = await support.Get($"/cases/{caseId}/consent/share");
        Assert.Null(page.Page.QuerySelector("[value='share-with-police']"));
        var forged = await support.Submit(page, [("purpose", "share-with-police"), ("recipient", "Somebody"), ("sections", "contact")], "send");
        Assert.StartsWith("Error: ", forged.Page.Title, StringComparison.Ordinal);

        var preview = await support.Submit(page, [("purpose", "share-with-health"), ("recipient", "A clinic"), ("sections", "contact")], "preview");
        Assert.Contains("nothing else, would go to A clinic", preview.Main, StringComparison.Ordinal);
        Assert.Contains("Receipt:", (await support.Submit(preview, [], "send")).Main, StringComparison.Ordinal);
        Assert.Contains("Shared", (await support.Get($"/cases/{caseId}/access?show=shared")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_the_person_named_leaves()
    {
        var (scene, caseId, support) = await Case();
        await scene.Support.Do(caseId, "record-consent", new { purpose = "share-with-health", answer = "yes", recipient = "A clinic", sections = new[] { "contact" }, informationVersion = "1", language = "ron", givenHow = "orally" });
        await scene.Support.Do(caseId, "record-consent", new { purpose = "share-with-lawyer", answer = "yes", sections = new[] { "needs" }, informationVersion = "1", language = "ron", givenHow = "orally" });
        var page = await support.Get($"/cases/{caseId}/consent/share");
        Assert.Equal(["contact", "needs"], page.Page.QuerySelectorAll("[name=sections]").Select(s => s.GetAttribute("value")!));
        Assert.Contains("A clinic: How to reach the person", page.Main, StringComparison.Ordinal);
        foreach (var button in new[] { "preview", "send" })
        {
            var forged = await support.Submit(page, [("purpose", "share-with-health"), ("recipient", "A clinic"), ("sections", "contact"), ("sections", "needs")], button);
            Assert.StartsWith("Error: ", forged.Page.Title, StringComparison.Ordinal);
            Assert.Contains("the person agreed to share only: How to reach the person.", forged.Main, StringComparison.Ordinal);
            Assert.DoesNotContain("Receipt", forged.Main, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_that_names_no_part_lets_none_leave()
    {
        var (scene, caseId, support) = await Case();
        await scene.Support.Do(caseId, "record-consent", new { purpose = "share-with-health", answer = "yes", informationVersion = "1", language = "ron", givenHow = "orally" });
        var page = await support.Get($"/cases/{caseId}/consent/share");
        Assert.Contains("names no part of the case that may be shared", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("[name=recipient]"));
    }

    [Fact]
    public async Task Sharing_that_is_pressed_four_times_at_once_leaves_once()
    {
        var (scene, caseId, support) = await Case();
        await scene.Support.Do(caseId, "record-consent", new { purpose = "share-with-health", answer = "yes", sections = new[] { "contact", "account" }, informationVersion = "1", language = "ron", givenHow = "orally" });
        var page = await support.Get($"/cases/{caseId}/consent/share");
        var preview = await support.Submit(page, [("purpose", "share-with-health"), ("recipient", "A clinic"), ("sections", "contact")], "preview");

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => support.Submit(preview, [], "send")));

        Assert.All(sent, s => Assert.Contains("Receipt:", s.Expect(200).Main, StringComparison.Ordinal));
        Assert.Single(sent.Select(s => s.Page.QuerySelector("main .moj-alert")!.TextContent).Distinct());
        var lines = (await support.Staff.Get($"cases/{caseId}/access-log")).Expect(200).Body.GetProperty("lines").EnumerateArray();
        Assert.Single(lines, l => l.Text("kind") == "disclose" && l.Text("outcome") == "allowed");

        var other = await support.Submit(preview, [("recipient", "Another clinic")], "send");
        Assert.Contains("This form was sent before with other content", other.Expect(200).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_leave_shows_signs_in_words()
    {
        var (scene, caseId, support) = await Case();
        await scene.Support.Do(caseId, "record-consent", new { purpose = "share-with-health", answer = "yes", sections = new[] { "contact", "account" }, informationVersion = "1", language = "ron", givenHow = "orally" });
        var sign = TestKit.Referrals.Adult().Indicators![0].Code;
        var page = await support.Get($"/cases/{caseId}/consent/share");
        var preview = (await support.Submit(page, [("purpose", "share-with-health"), ("recipient", "A clinic"), ("sections", "account")], "preview")).Expect(200);
        Assert.Contains(Nrm.Casework.Screening.IndicatorSets.All[0][sign].Wording, preview.Main, StringComparison.Ordinal);
        Assert.DoesNotContain($" {sign} ", preview.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_referred_sees_the_outcome_only_and_is_told_why_there_is_no_more()
    {
        var (scene, caseId, _) = await Case();
        var officer = shared.App.Pages(scene.Officer);
        var page = (await officer.Get($"/cases/{caseId}")).Expect(200);
        Assert.Contains("You see its outcome only", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Due next", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.QuerySelectorAll("main nav a"), a => a.GetAttribute("href")!.EndsWith("/person", StringComparison.Ordinal));
        var refused = (await officer.Get($"/cases/{caseId}/timeline")).Expect(403);
        Assert.Contains("you see its outcome only", refused.Main, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("That you tried is recorded", refused.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_were_refused_stand_first_in_the_access_log()
    {
        var (scene, caseId, support) = await Case();
        var stranger = await shared.App.Pages(Role.SupportWorker);
        await stranger.Get($"/cases/{caseId}");
        var page = (await shared.App.Pages(scene.Support).Get($"/cases/{caseId}/access")).Expect(200);
        Assert.Equal("Outside the team or refused", page.Page.QuerySelector("main caption")!.TextContent);
        Assert.Contains("Refused", page.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(support.Staff.StaffId, scene.Support.StaffId);
    }

    private async Task<(Scene Scene, string CaseId, PageClient Support)> Case()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Taken();
        await scene.Support.Do(caseId, "change-person", new { person = new { fullName = Name, dateOfBirth = "1998-04-17" }, reason = "It was recorded wrongly." });
        await scene.Support.Do(caseId, "change-contact", new { safeContact = new { channel = "phone", value = "070 000", safeToCall = "no" }, reason = "It was recorded wrongly." });
        return (scene, caseId, shared.App.Pages(scene.Support));
    }

    private static List<KeyValuePair<string, string>> Button(PageReply page, string button) =>
        [KeyValuePair.Create("_csrf", page.Page.QuerySelector("[name='_csrf']")!.GetAttribute("value")!), KeyValuePair.Create("_button", button)];

    private static async Task<int> Looks(PageClient support, string caseId) =>
        (await support.Staff.Get($"cases/{caseId}/access-log")).Expect(200).Body.GetProperty("lines").EnumerateArray().Count(l => l.Text("subject") == "name-and-birth" && l.Text("kind") == "read");
}
