using Nrm.Casework.Access;
using Nrm.Demonstration;
using Nrm.Web.Host;
using Nrm.Web.Settings;
using Nrm.Web.Tests.Running;
using System.Text.Json;

namespace Nrm.Web.Tests.Pages.Access;

public sealed class What_only_a_demonstration_has
{
    private static readonly DemonstrationUser Invented = new("invented.one", "Iris Invented", "kettle lantern lemon linen", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "Harbour Step", "ngo", ["decider"]);

    [Fact]
    public async Task Its_accounts_stand_on_the_sign_in_with_their_codes_and_one_button_enters()
    {
        await using var app = await RunningApp.Start();
        var robin = await Somebody.With(app, Role.Decider);
        await Plant(app, Invented with { UserName = robin.UserName, Password = RunningApp.Password, TotpSecret = robin.Secret });
        var browser = app.Pages(app.Anonymous());

        var page = (await browser.Get("/sign-in?back=/cases")).Expect(200);
        var entered = (await browser.Submit(page, [], action: "/sign-in?handler=as")).Expect(302);

        Assert.Contains(RunningApp.Password, page.Main, StringComparison.Ordinal);
        Assert.Contains(Invented.MayDo(), page.Main, StringComparison.Ordinal);
        Assert.Matches("Code now: [0-9]{6}", page.Main);
        Assert.Equal("/cases", entered.Location);
        (await browser.Follow(entered)).Expect(200);
        (await browser.Get("/tour")).Expect(200);
    }

    [Fact]
    public async Task Nothing_of_it_exists_elsewhere()
    {
        await using var app = await RunningApp.Start(mode: NrmMode.Production);
        await Plant(app, Invented);
        using var http = app.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = true });
        var stop = TestContext.Current.CancellationToken;

        var page = await http.GetStringAsync("/sign-in", stop);
        using var tour = await http.GetAsync("/tour", stop);
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector("input[name=_csrf]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("account", Invented.UserName), KeyValuePair.Create("_csrf", token)]);
        using var entered = await http.PostAsync("/sign-in?handler=as", form, stop);

        Assert.DoesNotContain("demonstration", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Invented.UserName, page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=as", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/tour", await http.GetStringAsync("/help", stop), StringComparison.Ordinal);
        Assert.Equal(404, (int)tour.StatusCode);
        Assert.DoesNotContain("invented", await tour.Content.ReadAsStringAsync(stop), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(404, (int)entered.StatusCode);
        Assert.False(entered.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.Contains("session", StringComparison.Ordinal)));
    }

    private static Task Plant(RunningApp app, DemonstrationUser user) => File.WriteAllTextAsync(
        Path.Combine(app.Folder, DemonstrationUsers.FileName), JsonSerializer.Serialize(new DemonstrationUsers([user]), JsonSerializerOptions.Web));
}
