using Microsoft.Extensions.DependencyInjection;
using Nrm.Casework.Access;
using Nrm.Records;
using Nrm.Records.Staff;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Access;

public sealed class The_own_account(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task Other_sessions_are_listed_and_ended_and_this_one_goes_on()
    {
        var robin = await Somebody.With(App, Role.SupportWorker);
        var (here, there) = (App.Pages(App.Anonymous()), App.Pages(App.Anonymous()));
        await robin.SignIn(here);
        await robin.SignIn(there);
        var page = (await here.Get("/account")).Expect(200);
        Assert.Equal(2, page.Page.QuerySelectorAll("main tbody tr").Length);

        var after = await here.Follow((await here.Submit(page, [], "others")).Expect(302));

        Assert.Contains("1 session was ended.", after.Main, StringComparison.Ordinal);
        Assert.Single(after.Page.QuerySelectorAll("main tbody tr"));
        Assert.Equal(302, (await there.Get("/my-work")).Status);
    }

    [Fact]
    public async Task A_new_password_wants_the_old_one_and_a_code_and_ends_every_session()
    {
        var robin = await Somebody.With(App, Role.SupportWorker);
        var browser = App.Pages(App.Anonymous());
        await robin.SignIn(browser);
        const string New = "quite another sentence for tests 8";
        var page = (await browser.Get("/account/password")).Expect(200);

        var wrong = (await browser.Submit(page, [("password", "not the one"), ("code", robin.Code), ("newPassword", New)])).Expect(200);
        var weak = (await browser.Submit(page, [("password", RunningApp.Password), ("code", robin.Code), ("newPassword", "short")])).Expect(200);
        var done = (await browser.Submit(page, [("password", RunningApp.Password), ("code", robin.Code), ("newPassword", New)])).Expect(302);

        Assert.NotNull(wrong.Page.QuerySelector(".govuk-error-summary"));
        Assert.Contains("12 to 256 characters", weak.Main, StringComparison.Ordinal);
        Assert.Equal("/sign-in", done.Location);
        Assert.Equal(302, (await browser.Get("/my-work")).Status);
        Assert.Contains("Your password was changed", (await browser.Follow(done)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_makes_an_account_ready_and_shows_the_key_once()
    {
        var invited = Assert.IsType<Outcome<Invited>.Done>(await App.Services.GetRequiredService<NewAccounts>().Create(
            Operator.Actor, new NewStaff($"new-{Guid.NewGuid():N}", "Noor Example", Actors.Shelter.Id, new HashSet<Role> { Role.SupportWorker }))).Value;
        var browser = App.Pages(App.Anonymous());
        var page = (await browser.Get("/enrol")).Expect(200);

        var wrong = (await browser.Submit(page, [("invitation", "none"), ("password", RunningApp.Password)])).Expect(200);
        var done = (await browser.Submit(page, [("invitation", invited.Invitation), ("password", RunningApp.Password)])).Expect(200);
        var again = (await browser.Submit(page, [("invitation", invited.Invitation), ("password", RunningApp.Password)])).Expect(200);

        Assert.Contains("This invitation does not work", wrong.Main, StringComparison.Ordinal);
        Assert.Contains("Your account is ready", done.Main, StringComparison.Ordinal);
        Assert.Contains(invited.UserName, done.Main, StringComparison.Ordinal);
        Assert.Matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}", done.Main);
        var key = done.Page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal($"otpauth://totp/NRM:{invited.UserName}?secret={key}&issuer=NRM&digits=6&period=30", ScannedCode.Of(done.Page.QuerySelector("main [role=img] svg")!));
        Assert.Contains("This invitation does not work", again.Main, StringComparison.Ordinal);
    }
}
