using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>Every rule of axe for WCAG 2.2 A and AA, and its best practice. No exception is made for small faults.</summary>
public static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] },
    };

    public static async Task<IReadOnlyList<string>> Find(IPage page) =>
        [.. (await page.RunAxe(Rules)).Violations.Select(v => $"axe {v.Id} ({v.Impact}): {v.Help}: {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}{(v.Nodes.Length > 3 ? $" and {v.Nodes.Length - 3} more" : "")}")];
}
