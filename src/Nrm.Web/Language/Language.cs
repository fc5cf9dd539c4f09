using System.Collections.Concurrent;
using System.Globalization;

namespace Nrm.Web.Language;

/// <summary>One language of the pages.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="OwnName">What its speakers call it; not translated.</param>
/// <param name="Catalogue">What it says.</param>
/// <param name="Formats">How it writes days and numbers.</param>
public sealed record Language(string Tag, string OwnName, Catalogue Catalogue, CultureInfo Formats, bool RightToLeft = false, bool Pseudo = false)
{
    private static readonly ConcurrentDictionary<string, Language> ByCulture = new();

    public static Language English { get; } = Of(Texts.English);

    /// <summary>English in marks: a text without them did not come from <see cref="Words"/>.</summary>
    public static Language Accented { get; } = English with { Tag = "qps-ploc", OwnName = "Accented English", Pseudo = true };

    /// <summary>The same from right to left: shows what a layout does for Arabic before it is translated.</summary>
    public static Language Mirrored { get; } = Accented with { Tag = "qps-plocm", OwnName = "Mirrored English", RightToLeft = true };

    /// <summary>English first, then every folder that lacks nothing, then the pseudo-languages. Half a language is none.</summary>
    public static IReadOnlyList<Language> All { get; } = [.. Whole(Texts.All.Values), Accented, Mirrored];

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Tag);

    /// <summary>The language of the keys: its texts stand in the program, and need no translation.</summary>
    public bool IsEnglish => Catalogue.Tag == "en";

    /// <summary>The language of a culture, English when it is none of ours.</summary>
    public static Language OfCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        // Asked several times for every text of a page.
        return ByCulture.GetOrAdd(culture.Name, static (_, of) => Nearest(of), culture);
    }

    private static Language Nearest(CultureInfo culture) =>
        All.FirstOrDefault(l => string.Equals(l.Tag, culture.Name, StringComparison.OrdinalIgnoreCase))
            ?? All.FirstOrDefault(l => !l.Pseudo && l.Tag == culture.TwoLetterISOLanguageName) ?? English;

    /// <summary>The languages of these catalogues, English among them, that lack nothing.</summary>
    public static IEnumerable<Language> Whole(IEnumerable<Catalogue> catalogues)
    {
        var all = catalogues.ToList();
        var english = all.Single(c => c.Tag == "en");
        return all.Where(c => !c.Lacks(english, all).Any()).OrderBy(c => c != english).ThenBy(c => c.Tag, StringComparer.Ordinal).Select(Of);
    }

    private static Language Of(Catalogue texts)
    {
        var formats = (CultureInfo)CultureInfo.GetCultureInfo(texts.Settings.Formats).Clone();
        if (texts.Settings.Halves is [var before, var after])
        {
            (formats.DateTimeFormat.AMDesignator, formats.DateTimeFormat.PMDesignator) = (before, after);
        }

        return new(texts.Tag, texts.Settings.OwnName, texts, CultureInfo.ReadOnly(formats), texts.Settings.RightToLeft);
    }
}
