using System.Globalization;

namespace Nrm.Web.Language;

/// <summary>One language of the pages.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="OwnName">What its speakers call it; not translated.</param>
/// <param name="Translation">The folder of its texts; null where English itself is shown.</param>
/// <param name="Formats">How it writes days and numbers.</param>
public sealed record Language(string Tag, string OwnName, string? Translation, CultureInfo Formats, bool RightToLeft = false, bool Pseudo = false)
{
    public static Language English { get; } = new("en", "English", null, CultureInfo.GetCultureInfo("en-GB"));

    public static Language French { get; } = new("fr", "Français", "fr", CultureInfo.GetCultureInfo("fr-FR"));

    /// <summary>English in marks: a text without them did not come from <see cref="Words"/>.</summary>
    public static Language Accented { get; } = English with { Tag = "qps-ploc", OwnName = "Accented English", Pseudo = true };

    /// <summary>The same from right to left: shows what a layout does for Arabic before it is translated.</summary>
    public static Language Mirrored { get; } = Accented with { Tag = "qps-plocm", OwnName = "Mirrored English", RightToLeft = true };

    public static IReadOnlyList<Language> All { get; } = [English, French, Accented, Mirrored];

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Tag);

    /// <summary>The language of a culture, English when it is none of ours.</summary>
    public static Language OfCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        foreach (var language in All)
        {
            if (string.Equals(language.Tag, culture.Name, StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        return culture.TwoLetterISOLanguageName == "fr" ? French : English;
    }
}
