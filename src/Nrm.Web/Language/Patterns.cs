using System.Text.RegularExpressions;

namespace Nrm.Web.Language;

/// <summary>A sentence that was recognised by its pattern.</summary>
internal sealed record PatternMatch(string Template, IReadOnlyList<string> Filled, IReadOnlyList<Holes> Holes);

/// <summary>
/// Finds the template of a sentence that the rules composed. Every text with holes is a pattern; the most literal one is tried first.
/// </summary>
internal static partial class Patterns
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>Holes that are not left as they are, by template.</summary>
    private static readonly Dictionary<string, Holes[]> Filled = new(StringComparer.Ordinal)
    {
        ["The step \"{0}\" cannot be taken while {1} is at \"{2}\"."] = [Holes.UseCase, Holes.Track, Holes.State],
    };

    private static readonly Lazy<(string Template, Regex Pattern)[]> All = new(() =>
    [
        .. Texts.Plainer.Keys.Concat(Texts.Area("fr", "casework").Keys).Distinct(StringComparer.Ordinal).Where(t => Hole().IsMatch(t))
            .OrderByDescending(t => Hole().Replace(t, "").Length).ThenBy(t => t, StringComparer.Ordinal).Select(t => (t, Compiled(t))),
    ]);

    public static PatternMatch? Of(string sentence)
    {
        foreach (var (template, pattern) in All.Value)
        {
            if (pattern.Match(sentence) is { Success: true } match)
            {
                var filled = Hole().Matches(template).Select(h => h.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)
                    .Select(n => match.Groups["h" + n].Value);
                return new(Texts.Plainer.GetValueOrDefault(template, template), [.. filled], Filled.GetValueOrDefault(template, []));
            }
        }

        return null;
    }

    private static Regex Compiled(string template)
    {
        var parts = Hole().Split(template);
        var pattern = string.Concat(parts.Select((part, i) => i % 2 == 0 ? Regex.Escape(part) : $"(?<h{part}>.+?)"));
        return new Regex($"\\A{pattern}\\z", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.Singleline, Longest);
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Hole();
}
