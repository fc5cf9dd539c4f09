using System.Globalization;
using Nrm.Casework.Cases;

namespace Nrm.Web.Language;

/// <summary>
/// Every text that a user sees, in the language of the request (<see cref="CultureInfo.CurrentUICulture"/>). Keys are the English texts
/// themselves. A text without a translation is shown in English, never as a failure, and is noted in <see cref="Untranslated"/>.
/// </summary>
public sealed partial class Words
{
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

    /// <summary>
    /// The text with its holes filled, <c>{0}</c> first. Values are not translated. A text with a number has a form for each category of the
    /// language's plurals; the first whole number among the values chooses it.
    /// </summary>
    public string this[string english, params object?[] values] => Written(Template(english, values), values);

    /// <summary>What the rules or the door say, with its arguments in words. An English sentence that shows codes has a plainer one for pages.</summary>
    public string Of(Said said)
    {
        var template = Texts.Plainer.GetValueOrDefault(said.Template, said.Template);
        return this[template, [.. (said.With ?? []).Select(Spoken)]];
    }

    /// <summary>What is wrong, by field, in words.</summary>
    public IReadOnlyDictionary<string, string[]> Of(IReadOnlyDictionary<string, Said[]> errors) => errors.ToDictionary(e => e.Key, e => e.Value.Select(Of).ToArray());

    /// <summary>
    /// What was recorded as a printed sentence, in the language of the page where it is one of the sentences that the rules give by themselves; else
    /// as it was written.
    /// </summary>
    public string Recorded(string text, params IEnumerable<Said> given) => given.Where(g => g.ToString() == text).Select(Of).FirstOrDefault() ?? text;

    /// <summary>The forms of a text with a number, by category, for a script that counts.</summary>
    public IEnumerable<(string Category, string Text)> Forms(string english, string number)
    {
        var language = Current;
        return language.Catalogue.Counted[english].Select(form => (form.Key, Written(form.Value, [number])));
    }

    /// <summary>Why there is no answer: "Not known", "Does not want to say".</summary>
    public string Missing(Missing missing) => Label(missing);

    /// <summary>A pseudo-locale marks a whole sentence once, not the words in its holes.</summary>
    private static string Nested(string text) => Current.Pseudo ? Pseudo.Unmarked(text) : text;

    /// <summary>An argument in words; numbers stay numbers, for the text to count with.</summary>
    private object? Spoken(object? argument) => argument switch
    {
        Said said => Nested(Of(said)),
        Coded { List: var list, Code: var code } => Nested(Label(list, code)),
        Enum value => Nested(Label(value)),
        DateOnly day => Plain(day),
        PartialDate date => Nested(PartialDate(date)),
        Casework.Deadlines.Length length => Nested(Length(length)),
        _ => argument,
    };

    private string Template(string english, params object?[] values)
    {
        var language = Current;
        if (Form(language.Catalogue, english, values) is { } form)
        {
            return form;
        }

        if (language.IsEnglish)
        {
            return english;
        }

        if (language.Catalogue.Texts.TryGetValue(english, out var translated))
        {
            return translated;
        }

        _untranslated.Note(english);
        return Form(Texts.English, english, values) ?? english;
    }

    /// <summary>Null for a text that counts nothing.</summary>
    private static string? Form(Catalogue catalogue, string english, object?[] values) =>
        catalogue.Counted.TryGetValue(english, out var forms) && values.OfType<int>().Cast<int?>().FirstOrDefault() is { } number ? forms[catalogue.Plurals.Of(number)] : null;

    private static string Written(string template, params object?[] values)
    {
        var language = Current;
        var text = language.Pseudo ? Pseudo.Text(template) : template;
        return values.Length == 0 ? text : string.Format(language.Formats, text, values);
    }
}
