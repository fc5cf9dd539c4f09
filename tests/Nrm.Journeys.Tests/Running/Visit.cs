using Microsoft.Playwright;
using Nrm.Journeys.Tests.Checks;
using Nrm.Web.Language;

namespace Nrm.Journeys.Tests.Running;

/// <summary>Somebody in front of a browser of their own.</summary>
public sealed class Visit
{
    private const float Patience = 15_000;

    private Visit(IPage page, Watch watch, Uri home) => (Page, Watch, Home) = (page, watch, home);

    public IPage Page { get; }

    public Watch Watch { get; }

    public Uri Home { get; }

    /// <param name="session">Cookies as Playwright stores them; null for a new browser.</param>
    public static async Task Run(IBrowser browser, Uri home, string? session, Func<Visit, Task> journey, VisitOptions? options = null)
    {
        options ??= new VisitOptions();
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = home.ToString(),
            StorageState = session,
            IgnoreHTTPSErrors = true, // the certificate of the production program is self-made
            JavaScriptEnabled = options.JavaScript,
            Locale = options.Language,
            TimezoneId = "Europe/London",
            ForcedColors = options.ForcedColours ? ForcedColors.Active : null,
            ViewportSize = new ViewportSize { Width = options.Width / options.Zoom, Height = 844 / options.Zoom },
            DeviceScaleFactor = options.Zoom,
        });
        context.SetDefaultTimeout(Patience);
        if (options.ChosenLanguage is { } chosen)
        {
            await context.AddCookiesAsync([new Cookie { Name = Languages.Cookie, Value = chosen, Url = home.ToString() }]);
        }

        var watch = await Watch.Over(context, home, options.ExpectedStatuses);
        var visit = new Visit(await context.NewPageAsync(), watch, home);
        try
        {
            await journey(visit);
        }
        catch (Exception)
        {
            await visit.KeepPicture();
            throw;
        }

        Findings.MustBeNone(watch.Problems);
    }

    /// <summary>Goes to an address of the program and expects a page there.</summary>
    public async Task<IResponse> Go(string address, int status = 200)
    {
        var answer = (await Page.GotoAsync(address))!;
        Assert.True(answer.Status == status, $"{address}: {answer.Status} instead of {status}\n{await Page.Locator("body").InnerTextAsync()}");
        return answer;
    }

    /// <summary>Presses a button (or follows a link) by its words and waits for the page that comes.</summary>
    public async Task Press(string words)
    {
        var button = Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).Or(Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true })).First;
        var answer = await Page.RunAndWaitForResponseAsync(() => button.ClickAsync(), r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
        Assert.True(answer.Status < 500, $"{words}: {answer.Status} {answer.Url}");
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>Everything of <see cref="Checks.Check"/> at the three widths, on the page as it is now.</summary>
    public Task Check() => Checks.Check.Page(Page, Watch);

    private async Task KeepPicture()
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "journey").Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        var file = Path.Combine(ProgramProcess.RepositoryRoot, "artifacts", "journeys", $"{name[..Math.Min(name.Length, 120)]}.png");
        try
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
            TestContext.Current.SendDiagnosticMessage($"What the browser showed: {file}");
        }
        catch (PlaywrightException gone)
        {
            // What the journey failed over is worth more than that its browser is gone, too.
            TestContext.Current.SendDiagnosticMessage($"No picture: {gone.Message}");
        }
    }
}
