using Microsoft.Playwright;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Screens;

/// <summary>A page to be pictured.</summary>
/// <param name="Name">Of the file, before its width.</param>
/// <param name="UserName">An account of the demonstration; null for nobody.</param>
/// <param name="Address">{caseId} stands for a case of the account.</param>
/// <param name="Case">Which: a filter of the API's list of cases, as "mainState=Reflection"; the first that is found.</param>
public sealed record Screen(string Name, string? UserName, string Address, string Case = "mine=true")
{
    /// <summary>The status with which the page comes.</summary>
    public int Status { get; init; } = 200;

    /// <summary>A button to be pressed first, by its words: the page with its errors.</summary>
    public string? Press { get; init; }

    public static IReadOnlyList<int> Widths { get; } = [1280, 390];

    public async Task Take(DemonstrationApp app, string folder) => await app.Journey(UserName, async visit =>
    {
        await visit.Go(Address.Contains("{caseId}", StringComparison.Ordinal) ? Address.Replace("{caseId}", await FirstCase(app), StringComparison.Ordinal) : Address, Status);
        if (Press is not null)
        {
            await visit.Press(Press);
        }

        await Take(visit.Page, Name, folder);
    }, new VisitOptions { ExpectedStatuses = Status == 200 ? [] : [Status] });

    /// <summary>The page as it is now, whole, at both widths.</summary>
    public static async Task Take(IPage page, string name, string folder)
    {
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 844);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
        }
    }

    private async Task<string> FirstCase(DemonstrationApp app)
    {
        using var api = await app.Api(UserName!);
        return (await api.Cases(Case)) is [var first, ..] ? first : throw new InvalidOperationException($"{UserName} has no case with {Case}.");
    }
}
