using Microsoft.Playwright;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>What must hold on every page in every state. Weight is apart (<see cref="Weight"/>): it needs visits of its own.</summary>
public static class Check
{
    public static IReadOnlyList<int> Widths { get; } = [1280, 390, 320];

    public static async Task Page(IPage page, Watch watch) => Findings.MustBeNone(await Find(page, watch));

    /// <summary>The page as it is now, at three widths.</summary>
    public static async Task<IReadOnlyList<string>> Find(IPage page, Watch watch)
    {
        var found = new List<string>();
        found.AddRange(Markup.Find(await watch.Document));
        found.AddRange(Names.Find(await page.TitleAsync(), page.Url, await Names.DataOn(page)));
        foreach (var width in Widths)
        {
            found.AddRange(await AtWidth(page, width));
        }

        return [.. found.Select(f => $"{page.Url}: {f}"), .. watch.Problems];
    }

    /// <summary>Only what depends on the width.</summary>
    public static async Task<IReadOnlyList<string>> AtWidth(IPage page, int width) =>
        [.. await OverflowAt(page, width), .. (await Accessibility.Find(page)).Select(f => $"at {width} px: {f}")];

    public static async Task<IReadOnlyList<string>> OverflowAt(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 844);
        return [.. (await Overflow.Find(page)).Select(f => $"at {width} px: {f}")];
    }
}
