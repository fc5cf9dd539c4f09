using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Access;

public sealed class Signing_in(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    private PageClient Browser() => App.Pages(App.Anonymous());

    [Fact]
    public async Task Without_scripts_name_password_and_code_lead_to_the_page_that_was_asked_for()
    {
        var robin = await Somebody.With(App, Role.SupportWorker);
        var browser = Browser();

        var asked = (await browser.Get("/cases?whose=mine")).Expect(302);
        var entered = await robin.SignIn(browser, asked.Location!);

        Assert.Equal("/cases?whose=mine", entered.Location);
        (await browser.Follow(entered)).Expect(200);
    }

    [Fact]
    public async Task The_cookie_of_the_session_is_out_of_reach_of_scripts_and_of_other_sites_and_ends_with_the_browser()
    {
        var entered = await (await Somebody.With(App, Role.Decider)).SignIn(Browser());

        var cookie = entered.Headers["Set-Cookie"];
        Assert.Contains("nrm-session=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("max-age", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_wrong_one_thing_is_said_and_only_the_name_is_kept()
    {
        var robin = await Somebody.With(App, Role.SupportWorker);
        const string Typed = "a passphrase that is wrong 1";

        var said = new List<string>();
        foreach (var (name, password, code) in new[] { (robin.UserName, Typed, robin.Code), (robin.UserName, RunningApp.Password, "000000"), ("nobody.at.all", Typed, "000000") })
        {
            var browser = Browser();
            var answer = (await browser.Submit(await browser.Get("/sign-in"), [("userName", name), ("password", password), ("code", code)], action: "/sign-in")).Expect(200);
            said.Add(answer.Page.QuerySelector(".govuk-error-summary")!.TextContent.Trim());
            Assert.StartsWith("Error: ", answer.Page.Title, StringComparison.Ordinal);
            Assert.Contains(name, answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(password, answer.Text, StringComparison.Ordinal);
        }

        Assert.Single(said.Distinct());
    }

    [Fact]
    public async Task What_was_not_filled_in_is_named_and_nothing_is_tried()
    {
        var before = await App.AuditRows();
        var browser = Browser();

        var answer = (await browser.Submit(await browser.Get("/sign-in"), [], action: "/sign-in")).Expect(200);

        Assert.Equal(3, answer.Page.QuerySelectorAll(".govuk-error-summary li").Length);
        Assert.Equal(before, await App.AuditRows());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sign-out")]
    [InlineData("/hidden")]
    [InlineData("/Hidden")]
    [InlineData("/./hidden")]
    [InlineData("/%68idden")]
    [InlineData("/cases?after=é")]
    [InlineData("")]
    public async Task Signing_in_leads_nowhere_but_to_a_page_of_the_program(string back)
    {
        var entered = await (await Somebody.With(App, Role.SupportWorker)).SignIn(Browser(), $"/sign-in?back={Uri.EscapeDataString(back)}");

        Assert.Equal("/my-work", entered.Headers["Location"]);
    }

    [Fact]
    public async Task Hiding_the_screen_ends_the_session_and_shows_nothing_of_the_program()
    {
        var browser = await App.Pages(Role.SupportWorker);
        (await browser.Get("/my-work")).Expect(200);

        var hidden = (await browser.Get("/hidden")).Expect(200);

        Assert.Equal("\"cache\"", hidden.Headers["Clear-Site-Data"]);
        Assert.Equal("no-store", hidden.Headers["Cache-Control"]);
        Assert.DoesNotContain("NRM", hidden.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", hidden.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await browser.Get("/my-work")).Status);
        Assert.Equal(401, (await browser.Staff.Get("me")).Status);
    }

    [Fact]
    public async Task A_form_that_comes_after_the_session_ran_out_is_kept_and_stands_there_after_signing_in()
    {
        await using var app = await RunningApp.Start();
        var officer = await app.As(Role.FirstResponder);
        var caseId = (await officer.Refer(TestKit.Referrals.Adult())).GetProperty("caseId").GetString()!;
        var robin = await Somebody.With(app, Role.SupportWorker);
        var browser = app.Pages(app.Anonymous());
        var entered = await robin.SignIn(browser);
        Assert.Equal("/my-work", entered.Location);
        var form = (await browser.Get($"/cases/{caseId}/steps/decline-request")).Expect(200);

        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var late = (await browser.Submit(form, [("reason", "tooFar")])).Expect(302);
        var asked = (await browser.Follow(late)).Expect(200);
        var again = await robin.SignIn(browser, late.Location!);
        var page = (await browser.Follow(again)).Expect(200);

        Assert.Contains("not used for 15 minutes", asked.Main, StringComparison.Ordinal);
        Assert.Contains("is kept", asked.Main, StringComparison.Ordinal);
        Assert.Equal($"/cases/{caseId}/steps/decline-request", again.Location);
        Assert.Contains("This is what you had saved", page.Main, StringComparison.Ordinal);
        Assert.Equal("tooFar", page.Page.QuerySelector("input[name=reason][checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_page_with_covered_names_that_comes_too_late_leaves_the_names_that_were_kept()
    {
        await using var app = await RunningApp.Start();
        var caseId = (await (await app.As(Role.FirstResponder)).Refer(TestKit.Referrals.Adult())).GetProperty("caseId").GetString()!;
        var robin = await Somebody.With(app, Role.SupportWorker);
        var browser = app.Pages(app.Anonymous());
        await robin.SignIn(browser);
        (await browser.Submit(await browser.Get($"/cases/{caseId}/steps/take"), [])).Expect(302);
        var address = $"/cases/{caseId}/person/change";
        (await browser.Submit(await Uncovered(await browser.Get(address)), [("person.fullName", "Typed Anew")], "later")).Expect(302);
        var covered = (await browser.Get(address)).Expect(200);

        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var late = (await browser.Submit(covered, [("person.gender", "feminine")])).Expect(302);
        var page = (await browser.Follow(await robin.SignIn(browser, late.Location!))).Expect(200);

        Assert.Equal("feminine", page.Page.QuerySelector("input[name='person.gender'][checked]")?.GetAttribute("value"));
        Assert.DoesNotContain("Typed Anew", page.Text, StringComparison.Ordinal);
        Assert.Equal("Typed Anew", (await Uncovered(page)).Page.QuerySelector("[name='person.fullName']")!.GetAttribute("value"));

        Task<PageReply> Uncovered(PageReply from) => browser.Post(address,
            [KeyValuePair.Create("_csrf", from.Page.QuerySelector("[name='_csrf']")!.GetAttribute("value")!), KeyValuePair.Create("_button", "show-name")]);
    }

    [Fact]
    public async Task Whoever_comes_by_themselves_is_not_told_that_they_were_signed_out()
    {
        var answer = (await Browser().Get("/sign-in")).Expect(200);

        Assert.DoesNotContain("signed out", answer.Main, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_language_of_the_cookie_is_that_of_the_sign_in()
    {
        using var http = App.CreateClient();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        asked.Headers.Add("Cookie", "nrm-language=qps-plocm");
        using var answer = await http.SendAsync(asked, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("dir=\"rtl\"", text, StringComparison.Ordinal);
        Assert.Contains("⟦", text, StringComparison.Ordinal);
    }
}
