using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>A <see cref="Forms.Question"/> with what was typed and what is wrong, and with the questions that follow from its answers. Puts its words into the language of the page itself.</summary>
[HtmlTargetElement("nrm-question")]
public sealed class QuestionTag(Words words) : TagHelper
{
    private static readonly Choice[] Both = [new("true", "Yes"), new("false", "No")];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public Question Question { get; set; } = null!;

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is the h1 of the page.</summary>
    public bool Heading { get; set; }

    /// <summary>Put before the paths of the question and of those that follow from it, as in <c>items[0].</c>.</summary>
    public string Prefix { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Draw(Question, FormState.Of(ViewContext), LabelSize, Heading));

    private TagBuilder Draw(Question q, FormState state, string? size, bool heading)
    {
        if (q.Field is null && !q.OfThePage)
        {
            throw new UndeclaredException($"the field that {q.Path} asks for");
        }

        var path = Prefix + q.Path;
        var label = words[q.Label];
        var field = new Field(path, q.Optional ? words["{0} (optional)", label] : label)
        {
            Hint = Hint(q),
            Error = state.Error(path) ?? OfAnEntry(q.Kind, path, state),
            Values = state.All(path),
            Size = size ?? (heading ? "l" : null),
            Heading = heading,
            Autocomplete = q.AboutTheUser ? "on" : "off",
        };
        return q.Kind switch
        {
            QuestionKind.Text => TextFields.Input(field, words, width: q.Width),
            QuestionKind.Number => TextFields.Input(field, words, width: q.Width ?? 5, inputMode: "numeric"),
            QuestionKind.Passage => TextFields.Passage(field, words, q.Rows, q.Longest),
            QuestionKind.Lines => TextFields.Passage(field with { Values = [string.Join('\n', field.Values)] }, words, q.Rows, null),
            QuestionKind.Radios => ChoiceFields.Radios(field, words, Options(q.Choices, state)),
            QuestionKind.Checkboxes => ChoiceFields.Checkboxes(field, words, Options(q.Choices, state)),
            QuestionKind.Select => ChoiceFields.Select(field, words, [new("", words["Choose one"]), .. Options(q.Choices, state)]),
            QuestionKind.YesNo => ChoiceFields.Radios(field, words, Options(q.Choices.Count > 0 ? q.Choices : Both, state), inline: true),
            QuestionKind.Date => DateFields.Date(field, state, words, default, Options(q.Choices, state)),
            QuestionKind.Country => NameFields.One(field, words, ViewContext.HttpContext, NameList.Countries),
            QuestionKind.Language => NameFields.One(field, words, ViewContext.HttpContext, NameList.Languages),
            QuestionKind.Countries => NameFields.Several(field, words, ViewContext.HttpContext, NameList.Countries),
            QuestionKind.Languages => NameFields.Several(field, words, ViewContext.HttpContext, NameList.Languages),
            QuestionKind.PartialDate => DateFields.Date(field, state, words, default, q.Choices.Count > 0 ? Options(q.Choices, state) : DateFields.WhyMissing(words)),
        };
    }

    /// <summary>One answer of several has no field of its own: what is wrong with it stands at all of them.</summary>
    private static string? OfAnEntry(QuestionKind kind, string path, FormState state) =>
        kind is QuestionKind.Lines or QuestionKind.Checkboxes or QuestionKind.Countries or QuestionKind.Languages
            ? state.Errors.FirstOrDefault(e => e.Key.StartsWith(path + "[", StringComparison.Ordinal)).Value?[0] : null;

    private string? Hint(Question q) => (q.Hint, q.Kind) switch
    {
        (_, QuestionKind.Country or QuestionKind.Countries) => Behind(q.Hint, words["Write the name, for example Albania"]),
        (_, QuestionKind.Language or QuestionKind.Languages) => Behind(q.Hint, words["Write the name, for example Albanian"]),
        ({ }, _) => words[q.Hint!],
        (null, QuestionKind.Date) => words["For example, 27 3 2026"],
        (null, QuestionKind.PartialDate) => words["For example, 27 3 2009. If you do not know the day or the month, leave them empty"],
        (null, QuestionKind.Lines) => words["Write each one on a line of its own"],
        _ => null,
    };

    /// <summary>A name is typed, whatever else there is to say of it.</summary>
    private string Behind(string? hint, string how) => hint is null ? how : $"{words[hint]}. {how}";

    private List<Option> Options(IReadOnlyList<Choice> choices, FormState state) => [.. choices.Select(c => new Option(c.Value, c.List is { } list ? words.Choice(list, c.Value) : c.IsData ? c.Label : words[c.Label], c.Hint is null ? null : words[c.Hint])
    {
        IsData = c.IsData,
        Then = c.Then.Count == 0 ? null : new HtmlContentBuilder([.. c.Then.Select(q => Draw(q, state, null, false))]),
    })];
}
