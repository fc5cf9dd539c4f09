using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>
/// Title and address are read by whoever stands behind, and stay in the history: they hold nothing of what a page shows as data
/// (<c>bdi</c>, <c>[data-data]</c>; mark a case number with <c>data-public</c>), and no word that says what the program is for.
/// </summary>
public static partial class Names
{
    private const string Read = "() => [...document.querySelectorAll('bdi, [data-data]')].filter(e => !e.closest('[data-public]')).map(e => e.textContent.trim())";

    private const int ShortestName = 3;

    public static async Task<IReadOnlyList<string>> DataOn(IPage page) => await page.EvaluateAsync<string[]>(Read);

    public static IReadOnlyList<string> Find(string title, string address, IReadOnlyList<string> data)
    {
        var found = new List<string>();
        // The page behind the hidden screen says nothing, not even the program's name.
        if (!TitleOfThisProgram().IsMatch(title) && new Uri(address).AbsolutePath != "/hidden")
        {
            found.Add($"the title \"{title}\" is not \"page - NRM\"");
        }

        var shown = $"{title} {Uri.UnescapeDataString(new Uri(address).PathAndQuery)}";
        found.AddRange(data.Where(d => d.Length >= ShortestName && d.Any(char.IsLetter)).Distinct()
            .Where(d => shown.Contains(d, StringComparison.OrdinalIgnoreCase)).Select(d => $"title or address hold \"{d}\", which the page shows as data"));
        found.AddRange(Telling().Matches(shown).Select(word => $"title or address hold \"{word.Value}\""));
        return found;
    }

    [GeneratedRegex(@"^\S.* [-–] NRM$")]
    private static partial Regex TitleOfThisProgram();

    [GeneratedRegex("traffick|victim|police|slavery|exploit|traite|victime", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();
}
