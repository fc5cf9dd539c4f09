using Microsoft.Playwright;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>Nobody scrolls sideways to read (WCAG 1.4.10). What scrolls inside a box of its own, like a wide table, is no overflow of the page.</summary>
public static class Overflow
{
    private const string Measure = """
        () => {
          const root = document.documentElement, over = root.scrollWidth - root.clientWidth;
          if (over <= 0) return null;
          const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1).slice(-1)[0];
          return over + ' px, the innermost is ' + (wide ? wide.outerHTML.slice(0, 120) : 'unknown');
        }
        """;

    public static async Task<IReadOnlyList<string>> Find(IPage page) =>
        await page.EvaluateAsync<string?>(Measure) is { } over ? [$"the page is too wide by {over}"] : [];
}
