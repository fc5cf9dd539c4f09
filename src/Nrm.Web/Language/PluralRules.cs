using System.Globalization;
using System.Text.RegularExpressions;

namespace Nrm.Web.Language;

/// <summary>
/// Which form of a text goes with a number, in the categories and the notation of Unicode's CLDR (UTS 35, "Language Plural Rules"): "one", "few",
/// "many" and so on, each with its condition, such as <c>v = 0 and i % 10 = 2..4 and i % 100 != 12..14</c>. Only whole numbers are counted.
/// </summary>
public sealed partial class PluralRules
{
    public const string Other = "other";

    private readonly (string Category, IReadOnlyList<IReadOnlyList<Relation>> Either)[] _rules;

    /// <param name="conditions">By category, as CLDR has them; samples after an @ are left out. "other" is what no condition fits.</param>
    /// <exception cref="FormatException">A condition is not in that notation, or there is none for "other".</exception>
    public PluralRules(IReadOnlyDictionary<string, string> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        Categories = [.. conditions.Keys];
        if (!Categories.Contains(Other))
        {
            throw new FormatException("A language has a form for all other numbers.");
        }

        _rules = [.. conditions.Where(c => c.Key != Other).Select(c => (c.Key, Either(c.Value)))];
    }

    public IReadOnlyList<string> Categories { get; }

    /// <summary>The sign does not count.</summary>
    public string Of(long number)
    {
        var counted = Math.Abs(number);
        return _rules.FirstOrDefault(r => r.Either.Any(all => all.All(relation => relation.Holds(counted)))).Category ?? Other;
    }

    private static IReadOnlyList<IReadOnlyList<Relation>> Either(string condition) =>
        [.. condition.Split('@')[0].Split(" or ").Select(all => (IReadOnlyList<Relation>)[.. all.Split(" and ").Select(Relation.Read)])];

    /// <summary>One comparison. Of a whole number n and i are the number itself, all that speaks of decimals and exponents is 0.</summary>
    private sealed record Relation(bool OfTheNumber, long? Modulo, bool Equal, IReadOnlyList<(long From, long To)> Ranges)
    {
        public static Relation Read(string text)
        {
            var match = Notation().Match(text);
            return match.Success
                ? new(
                    match.Groups["operand"].Value is "n" or "i",
                    match.Groups["modulo"] is { Success: true } modulo ? Number(modulo.ValueSpan) : null,
                    match.Groups["sign"].Value == "=",
                    [.. match.Groups["ranges"].Value.Split(',').Select(r => r.Split("..")).Select(r => (Number(r[0]), Number(r[^1])))])
                : throw new FormatException($"\"{text.Trim()}\" is no condition of a plural.");
        }

        public bool Holds(long number)
        {
            var operand = OfTheNumber ? number : 0;
            var value = Modulo is { } modulo ? operand % modulo : operand;
            return Ranges.Any(r => r.From <= value && value <= r.To) == Equal;
        }

        private static long Number(ReadOnlySpan<char> digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\A\s*(?<operand>[nivwftce])(?:\s*%\s*(?<modulo>\d+))?\s*(?<sign>!?=)\s*(?<ranges>\d+(?:\.\.\d+)?(?:,\d+(?:\.\.\d+)?)*)\s*\z")]
    private static partial Regex Notation();
}
