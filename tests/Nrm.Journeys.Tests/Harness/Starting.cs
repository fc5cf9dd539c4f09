using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Nrm.Demonstration;
using Nrm.Journeys.Tests.Running;
using Nrm.Web.Tests.Running;

namespace Nrm.Journeys.Tests.Harness;

public sealed class Starting(Stage stage)
{
    private static readonly DemonstrationUser Robin = new("robin", "Robin Example", "a long sentence", "JBSWY3DPEHPK3PXP", "Example", "ngo", ["decider"]);

    [Fact]
    public void Without_a_browser_the_tests_fail_and_say_what_to_install() =>
        Assert.Contains("apt-get install chromium-headless-shell", Assert.Throws<InvalidOperationException>(() => Chromium.Find("/nowhere/chromium", null)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_demonstration_listens_and_its_accounts_work_at_the_API()
    {
        var app = await stage.Demonstration();
        using var http = new HttpClient { BaseAddress = app.Home };
        Assert.Equal("ready", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken));
        using var decider = await app.Api(app.FirstOf("decider").UserName);
        Assert.NotEmpty(await decider.Cases());
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Signing_in_works_over_one_page_and_over_two(bool two)
    {
        await using var server = await TinyServer.Start(app => SignInPages(app, two));
        await Visit.Run(await stage.Browser(), server.Home, null, async visit =>
        {
            await SignInForm.Complete(visit.Page, server.Home, Robin);
            Assert.Equal("/", new Uri(visit.Page.Url).AbsolutePath);
        });
    }

    [Fact]
    public async Task A_refused_sign_in_fails_with_the_words_of_the_page()
    {
        await using var server = await TinyServer.Start(app => SignInPages(app, two: false));
        await Visit.Run(await stage.Browser(), server.Home, null, async visit =>
        {
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => SignInForm.Complete(visit.Page, server.Home, Robin with { Password = "wrong" }));
            Assert.Contains("Those details are not right", failure.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_production_program_speaks_HTTPS_and_its_accounts_are_nobodys_demonstration()
    {
        var app = await stage.Production();
        using var accepting = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var http = new HttpClient(accepting) { BaseAddress = app.Home };
        using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));

        var account = await app.NewAccount(Role.SupportWorker);
        using var signedIn = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            http, "/api/v1/sign-in", new { account.UserName, account.Password, code = Totp.Now(account.TotpSecret) }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
    }

    private static void SignInPages(WebApplication app, bool two)
    {
        const string Who = "<label>Name <input name=name autocomplete='username webauthn'></label><label>Password <input type=password name=password autocomplete=current-password></label>";
        const string Code = "<label>Code <input name=code autocomplete=one-time-code></label>";
        app.MapGet("/", () => TinyServer.Html("<p>Inside</p>"));
        app.MapGet("/sign-in", () => Form(two ? Who : Who + Code));
        app.MapPost("/sign-in", (IFormCollection form) =>
            form["name"] == Robin.UserName && form["password"] != Robin.Password ? Form("<p>Those details are not right</p>" + Who + Code)
            : form["code"] == Totp.Now(Robin.TotpSecret) ? Results.Redirect("/")
            : Form(Code)).DisableAntiforgery();
    }

    private static IResult Form(string fields) => TinyServer.Html($"<form method=post action=/language><button>Français</button></form><form method=post action=/sign-in>{fields}<button>Continue</button></form>");
}
