using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>Fields to write in. The browser neither remembers nor spells what is about a person: spelling may be done by a distant service.</summary>
internal static class TextFields
{
    public static TagBuilder Input(Field field, Words words, string type = "text", int? width = null, string? inputMode = null, string? describedBy = null) => Fields.Group(
        field,
        Fields.Label(field),
        Fields.Hint(field),
        Fields.Error(field, words),
        Box(field, type, width, inputMode).With("aria-describedby", field.DescribedBy(describedBy)));

    public static TagBuilder Box(Field field, string type, int? width, string? inputMode, string? css = null) => Markup
        .Element("input", Markup.Css("govuk-input", css, width is null ? null : $"govuk-input--width-{width}", field.Error is null ? null : "govuk-input--error"))
        .With("id", field.Id)
        .With("name", field.Name)
        .With("type", type)
        .With("value", type == "password" ? null : field.Value)
        .With("inputmode", inputMode)
        .With("autocomplete", field.Autocomplete)
        .When(type == "text" && inputMode is null, "spellcheck", "false")
        .When(type == "text" && inputMode is null, "dir", "auto")
        .Alone();

    public static TagBuilder Passage(Field field, Words words, int rows, int? longest)
    {
        var box = Markup.Element("textarea", Markup.Css("govuk-textarea", field.Error is null ? null : "govuk-textarea--error", longest is null ? null : "govuk-js-character-count"))
            .With("id", field.Id)
            .With("name", field.Name)
            .With("rows", rows.ToString(CultureInfo.InvariantCulture))
            .With("autocomplete", field.Autocomplete)
            .With("dir", "auto")
            .With("aria-describedby", field.DescribedBy(longest is null ? null : field.Id + "-info"));
        // HTML drops one newline after the opening tag: what was typed must come back as it was.
        box.Add(field.Value is { } text && text.StartsWith('\n') ? "\n" + text : field.Value);

        var group = Fields.Group(field, Fields.Label(field), Fields.Hint(field), Fields.Error(field, words), box);
        return longest is { } most ? Counted(group, field, words, most) : group;
    }

    private static TagBuilder Counted(TagBuilder group, Field field, Words words, int longest)
    {
        group.AddCssClass("govuk-character-count");
        Say("under", "You have {0} characters remaining");
        Say("over", "You have {0} characters too many");
        return group
            .With("data-module", "govuk-character-count")
            .With("data-maxlength", longest.ToString(CultureInfo.InvariantCulture))
            .With("data-i18n.characters-at-limit", words["You have 0 characters remaining"])
            .Add(Markup.Element("div", "govuk-hint govuk-character-count__message", words["You can enter up to {0} characters", longest]).With("id", field.Id + "-info"));

        // The script chooses among the forms of the language by the same categories.
        void Say(string limit, string english)
        {
            foreach (var (category, text) in words.Forms(english, "%{count}"))
            {
                group.With($"data-i18n.characters-{limit}-limit.{category}", text);
            }
        }
    }
}
