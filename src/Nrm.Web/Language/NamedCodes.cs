using System.Collections.Frozen;
using System.Globalization;

namespace Nrm.Web.Language;

/// <summary>Countries and languages: their codes, and the code that somebody means who types a name, in a language of the pages or the language's own.</summary>
public static class NamedCodes
{
    /// <summary>ISO 3166-1 alpha-2, as far as the platform has names for them.</summary>
    public static IReadOnlyList<string> Countries { get; } = [.. Regions().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>ISO 639-3, as far as the platform has names for them.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Neutral().Select(c => c.ThreeLetterISOLanguageName).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>
    /// The languages that a field suggests, so that the page stays light: those most often met in casework in Europe. Every other one is
    /// understood when it is typed.
    /// </summary>
    public static IReadOnlyList<string> Offered { get; } =
    [
        .. (
            "amh ara aze bel ben bos bul ces ckb cmn dan deu ell eng est ewe fas fil fin fra ful gle guj hau hbs heb hin hrv hun hye ibo ind isl ita jpn kat kaz khm kin kir kmr kor " +
            "kur lao lav lin lit ltz lug mar mkd mlg mlt mon msa mya nep nld nor orm pan pol por pus que ron run rus sin slk slv sna som spa sqi srp swa swe tam tel tgk tha tir tuk tur " +
            "twi ukr urd uzb vie wol xho yor zho zul").Split(' ').Intersect(Languages),
    ];

    private static readonly Lazy<FrozenDictionary<string, string>> CountriesByName = new(() => ByName(
        Countries.SelectMany(code => Texts.All.Keys.Select(l => (new RegionInfo($"{l}-{code}").NativeName, code)).Append((new RegionInfo($"en-{code}").EnglishName, code)).Append((code, code)))
            .Concat(Labels("country/")).Concat(Labels("missing/"))));

    private static readonly Lazy<FrozenDictionary<string, string>> LanguagesByName = new(() => ByName(
        Neutral().SelectMany(c => new[] { c.EnglishName, c.NativeName, c.Name, c.ThreeLetterISOLanguageName }.Select(n => (n, c.ThreeLetterISOLanguageName))).Concat(Labels("missing/"))));

    /// <summary>The code of what was typed into a field of this name; what is no name stays as it was typed, for the use case to judge.</summary>
    public static string Of(string property, string typed) => property switch
    {
        "country" or "nationalities" => CountriesByName.Value.GetValueOrDefault(Plain(typed), typed),
        "language" or "languages" when IsCode(typed) => typed,
        "language" or "languages" => LanguagesByName.Value.GetValueOrDefault(Plain(typed)) ?? InTheLanguageOfThePage(typed) ?? typed,
        _ => typed,
    };

    private static bool IsCode(string typed) => typed.Length is 2 or 3 && typed.All(char.IsAsciiLetterLower);

    private static string? InTheLanguageOfThePage(string typed) =>
        Neutral().FirstOrDefault(c => Plain(c.DisplayName) == Plain(typed))?.ThreeLetterISOLanguageName;

    private static IEnumerable<string> Regions() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(c => new RegionInfo(c.Name).TwoLetterISORegionName).Where(r => r.Length == 2 && r.All(char.IsAsciiLetterUpper));

    private static IEnumerable<CultureInfo> Neutral() => CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(c => c.Name.Length is 2 or 3 && c.ThreeLetterISOLanguageName is { Length: 3 } code && code.All(char.IsAsciiLetterLower));

    private static IEnumerable<(string, string)> Labels(string list) => Texts.All.Values
        .SelectMany(texts => texts.Codes.Where(t => t.Key.StartsWith(list, StringComparison.Ordinal)).Select(t => (t.Value, t.Key[list.Length..])));

    private static FrozenDictionary<string, string> ByName(IEnumerable<(string Name, string Code)> all) =>
        all.GroupBy(n => Plain(n.Name)).ToFrozenDictionary(g => g.Key, g => g.First().Code);

    private static string Plain(string name) => name.Trim().ToLowerInvariant();
}
