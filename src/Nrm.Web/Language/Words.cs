using System.Globalization;
using Nrm.Casework.Cases;

namespace Nrm.Web.Language;

/// <summary>
/// Every text that a user sees, in the language of the request (<see cref="CultureInfo.CurrentUICulture"/>). Keys are the English texts
/// themselves. A text without a translation is shown in English, never as a failure, and is noted in <see cref="Untranslated"/>.
/// </summary>
public sealed partial class Words
{
    private const int DeepestHole = 3;
    private readonly Untranslated _untranslated = new();

    /// <summary>The English texts that were asked for in another language and had no translation there, since the program started.</summary>
    public IReadOnlySet<string> Untranslated => _untranslated.Keys;

    /// <summary>BCP 47, for <c>lang</c>.</summary>
    public string Tag => Current.Tag;

    /// <summary>What a page says of its language: pseudo-languages are English to whoever reads aloud.</summary>
    public string HtmlLanguage => Current.Pseudo ? Language.English.Tag : Current.Tag;

    /// <summary><c>ltr</c> or <c>rtl</c>, for <c>dir</c>.</summary>
    public string Direction => Current.RightToLeft ? "rtl" : "ltr";

    private static Language Current => Language.OfCulture(CultureInfo.CurrentUICulture);

    public string this[string english] => Written(Template(english), []);

    /// <summary>The text with its holes filled, <c>{0}</c> first. Values are not translated.</summary>
    public string this[string english, params object?[] values] => Written(Template(english), values);

    /// <summary>The text for this number, which fills <c>{0}</c>. In French 0 is singular.</summary>
    public string Count(int n, string one, string many)
    {
        var singular = Current.Translation == "fr" ? n is 0 or 1 : n == 1;
        return Written(Template(singular ? one : many), [n]);
    }

    /// <summary>
    /// A sentence made by the rules: a refusal, a message of validation, a reason of access. Known whole, or by its pattern; then what fills its
    /// holes is put into words too. An English sentence that shows codes has a plainer one for pages.
    /// </summary>
    public string Sentence(string english) => Sentence(english, depth: 0);

    /// <summary>Why there is no answer: "Not known", "Does not want to say".</summary>
    public string Missing(Missing missing) => Label(missing);

    private string Sentence(string english, int depth) =>
        Whole(english, depth) ?? InPieces(english, depth) ?? Written(Template(english), []);

    private string? Whole(string english, int depth)
    {
        if (Texts.Plainer.TryGetValue(english, out var plainer))
        {
            return Written(Template(plainer), []);
        }

        if (Texts.Knows(english))
        {
            return Written(Template(english), []);
        }

        return Patterns.OfRules.Match(english) is { } match
            ? Written(Template(match.Template), [.. match.Filled.Select((text, i) => Hole(match, i, text, depth))])
            : null;
    }

    /// <summary>Several sentences in a row, each of which is known; null when one is not.</summary>
    private string? InPieces(string english, int depth)
    {
        for (var end = english.LastIndexOf(". ", StringComparison.Ordinal); end > 0; end = english.LastIndexOf(". ", end - 1, StringComparison.Ordinal))
        {
            if (Whole(english[..(end + 1)], depth) is { } first && english[(end + 2)..] is var rest && (Whole(rest, depth) ?? InPieces(rest, depth)) is { } then)
            {
                return $"{first} {then}";
            }
        }

        return null;
    }

    private string Hole(PatternMatch match, int place, string text, int depth) => match.Holes.ElementAtOrDefault(place) switch
    {
        Holes.UseCase => Nested(UseCase(text)),
        Holes.Track => Nested(Label("track", text)),
        Holes.State => Nested(Label($"{match.Filled[place - 1]}State", text)),
        Holes.Length => Nested(Length(text)),
        Holes.List => Nested(string.Join(", ", text.Split(", ").Select(t => Sentence(t, depth + 1)))),
        Holes.Sentence when depth < DeepestHole => Nested(Sentence(text, depth + 1)),
        _ => text,
    };

    /// <summary>A pseudo-locale marks a whole sentence once, not the words in its holes.</summary>
    private static string Nested(string text) => Current.Pseudo ? Pseudo.Unmarked(text) : text;

    private string Template(string english)
    {
        if (Current.Translation is not { } language)
        {
            return english;
        }

        if (Texts.In(language).TryGetValue(english, out var translated))
        {
            return translated;
        }

        _untranslated.Note(english);
        return english;
    }

    private static string Written(string template, object?[] values)
    {
        var language = Current;
        var text = language.Pseudo ? Pseudo.Text(template) : template;
        return values.Length == 0 ? text : string.Format(language.Formats, text, values);
    }
}
