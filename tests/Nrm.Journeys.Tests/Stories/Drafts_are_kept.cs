using Microsoft.Playwright;
using Nrm.Casework.Access;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>What somebody typed is there again: after a time-out, after signing in again, after a crash of the server.</summary>
public sealed class Drafts_are_kept(Stage stage)
{
    private const string Text = "She said that she sleeps well now.\nShe wants to go to the market on Thursday.";

    [Fact]
    public async Task Nobody_types_for_a_quarter_of_an_hour_and_everything_is_there_after_signing_in_again()
    {
        var app = await stage.Demonstration();
        await app.Journey(null, async visit =>
        {
            // The clock of the browser only: it warns, saves and ends the session by itself.
            await visit.Page.Clock.InstallAsync();
            await app.SignIn(visit.Page, "support.two");
            var address = await Notes(app, visit, "support.two");
            await visit.Write("Note", Text);
            await visit.Page.Clock.FastForwardAsync("21");
            await visit.Page.Locator("[data-draft-state]").GetByText("Saved").WaitForAsync();
            await visit.Write("Note", Text + "\nAnd this was typed last.");

            await visit.Page.Clock.FastForwardAsync("12:30");
            await visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "You are about to be signed out" }).WaitForAsync();
            await visit.Page.Clock.FastForwardAsync("03:00");
            await visit.Page.WaitForURLAsync("**/sign-in?**");
            await visit.IsSound();

            await app.SignInAgain(visit.Page, "support.two");
            Assert.Equal(address, new Uri(visit.Page.Url).AbsolutePath);
            Assert.Equal(Text + "\nAnd this was typed last.", await visit.Field("Note").InputValueAsync());
            await visit.Press("Throw this text away");
        }, new VisitOptions { ExpectedStatuses = [401] });
    }

    [Fact]
    public async Task A_form_that_is_sent_after_the_time_out_is_not_lost()
    {
        var app = await stage.Demonstration();
        await app.Journey(null, async visit =>
        {
            await app.SignIn(visit.Page, "support.two");
            var address = await Notes(app, visit, "support.two");
            await visit.Write("Note", Text);
            await app.Idle("support.two", TimeSpan.FromMinutes(16));
            await visit.Press("Add the note");
            await visit.Reads("What you had typed in a form is kept");

            await app.SignInAgain(visit.Page, "support.two");
            Assert.Equal(address, new Uri(visit.Page.Url).AbsolutePath);
            Assert.Equal(Text, await visit.Field("Note").InputValueAsync());
            await visit.Press("Throw this text away");
        });
    }

    [Fact]
    public async Task The_server_is_killed_and_started_again_and_the_text_is_there()
    {
        await using var app = await ProductionApp.Start(await stage.Browser());
        var account = await app.NewAccount(Role.FirstResponder);
        await app.Journey(async visit =>
        {
            await SignInForm.Complete(visit.Page, app.Home, account);
            await visit.Page.Clock.InstallAsync();
            await Referring.Begin(visit, "Ines");
            await visit.Press("What you observed");
            await visit.Press("What the person told");
            await visit.Write("What happened", Text);
            await visit.Page.Clock.FastForwardAsync("21");
            await visit.Page.Locator("[data-draft-state]").GetByText("Saved").WaitForAsync();

            await app.Crash();

            await visit.Page.ReloadAsync();
            Assert.Equal(Text, await visit.Field("What happened").InputValueAsync());
        });
    }

    private static async Task<string> Notes(DemonstrationApp app, Visit visit, string userName)
    {
        using var api = await app.Api(userName);
        var address = $"/cases/{(await api.Cases("mine=true"))[0]}/timeline";
        await visit.Go(address);
        return address;
    }
}
