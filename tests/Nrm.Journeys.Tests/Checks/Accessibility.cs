using System.Reflection;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>Every rule of axe for WCAG 2.2 A and AA, and its best practice. No exception is made for small faults.</summary>
/// <remarks>
/// The package's own RunAxe brings the script (650 kB) to the page each time and takes everything back that passed; once a page, and only what is
/// wrong, takes a quarter of the time. Pages have no frames (Content-Security-Policy).
/// </remarks>
public static class Accessibility
{
    private const string IsThere = "() => 'axe' in window";

    private const string Run = """
        async tags => {
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return violations.map(v => `axe ${v.id} (${v.impact}): ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(', ')}`
            + (v.nodes.length > 3 ? ` and ${v.nodes.length - 3} more` : ''));
        }
        """;

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

    private static readonly string Axe = Read(typeof(AxeResult).Assembly, "Deque.AxeCore.Commons.Resources.axe.min.js");

    public static async Task<IReadOnlyList<string>> Find(IPage page)
    {
        if (!await page.EvaluateAsync<bool>(IsThere))
        {
            await page.EvaluateAsync(Axe + "; null");
        }

        return await page.EvaluateAsync<string[]>(Run, Tags);
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
