using System.Text.RegularExpressions;

namespace Nrm.Web.Language;

/// <summary>A sentence that was recognised by its pattern.</summary>
internal sealed record PatternMatch(string Template, IReadOnlyList<string> Filled, IReadOnlyList<Holes> Holes);

/// <summary>
/// Finds the template of a sentence that the rules composed. Every text with holes is a pattern; the most literal one is tried first.
/// </summary>
internal sealed partial class Patterns
{
    /// <summary>Holes that are not left as they are, by template.</summary>
    private static readonly Dictionary<string, Holes[]> Filled = new(StringComparer.Ordinal)
    {
        ["The step \"{0}\" cannot be taken while {1} is at \"{2}\"."] = [Holes.UseCase, Holes.Track, Holes.State],
        ["Host side: {0}."] = [Holes.Sentence],
        ["Origin side: {0}."] = [Holes.Sentence],
        ["{0}: not assessed."] = [Holes.Sentence],
        ["Block {0} of the sheet has an item of level {1}."] = [Holes.AsItIs, Holes.Sentence],
        ["Nothing positive is recorded for: {0}."] = [Holes.Sentence],
        ["The newest evidence is older than the {0} for which an assessment is valid."] = [Holes.Length],
        ["{0} strong, {1} medium, {2} weak: {3} the threshold of the list."] = [Holes.AsItIs, Holes.AsItIs, Holes.AsItIs, Holes.Sentence],
        ["Indications are present in: {0}."] = [Holes.List],
        ["Nothing on the list was seen or said. Lists miss many cases. {0}"] = [Holes.Sentence],
        ["There are indications. The list alone does not combine them; look further. {0}"] = [Holes.Sentence],
        ["Exploitative conditions of work: tell the labour inspectorate if the person agrees, and still offer help. {0}"] = [Holes.Sentence],
        ["Exploitation together with other signs suggests a referral. {0}"] = [Holes.Sentence],
        ["Deception at recruitment together with exploitation suggests a referral. {0}"] = [Holes.Sentence],
        ["You can ask for this decision to be looked at again, by somebody who did not take it, within {0} of being told. Later is possible with a reason. Your support organisation or a lawyer can ask for you, and it costs nothing."]
            = [Holes.Length],
    };

    private static readonly Lazy<Patterns> Rules = new(() => Checked(new(Texts.Plainer.Keys.Concat(Texts.Area("fr", "casework").Keys))));
    private static readonly Lazy<Patterns> Sources = new(() => new(Texts.Area("fr", "sources").Keys));

    private readonly (string Template, Regex Pattern)[] _all;

    private Patterns(IEnumerable<string> templates) => _all =
    [
        .. templates.Distinct(StringComparer.Ordinal).Where(t => Hole().IsMatch(t))
            .OrderByDescending(t => Hole().Replace(t, "").Length).ThenBy(t => t, StringComparer.Ordinal).Select(t => (t, Compiled(t))),
    ];

    /// <summary>Sentences of the rules.</summary>
    public static Patterns OfRules => Rules.Value;

    /// <summary>Citations of law.</summary>
    public static Patterns OfSources => Sources.Value;

    /// <summary>Null when no pattern fits.</summary>
    public PatternMatch? Match(string sentence)
    {
        foreach (var (template, pattern) in _all)
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

    /// <summary>A template that was reworded would else lose the words in its holes in silence.</summary>
    private static Patterns Checked(Patterns patterns) =>
        Filled.Keys.FirstOrDefault(t => !patterns._all.Any(p => p.Template == t)) is { } gone
            ? throw new InvalidOperationException($"No text has the template \"{gone}\".")
            : patterns;

    private static Regex Compiled(string template)
    {
        var parts = Hole().Split(template);
        var pattern = string.Concat(parts.Select((part, i) => i % 2 == 0 ? Regex.Escape(part) : $"(?<h{part}>.+?)"));
        return new Regex($"\\A{pattern}\\z", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Hole();
}
