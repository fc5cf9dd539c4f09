using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>Fields to choose in. What belongs to one answer follows it and is hidden, with JavaScript, until the answer is chosen.</summary>
internal static class ChoiceFields
{
    public static TagBuilder Radios(Field field, Words words, IReadOnlyList<Option> options, bool inline = false) =>
        Set(field, words, options, "radios", "radio", inline && options.All(o => o.Then is null));

    public static TagBuilder Checkboxes(Field field, Words words, IReadOnlyList<Option> options) => Set(field, words, options, "checkboxes", "checkbox", false);

    public static TagBuilder Select(Field field, Words words, IReadOnlyList<Option> options)
    {
        var list = Markup.Element("select", Markup.Css("govuk-select", field.Error is null ? null : "govuk-select--error"))
            .With("id", field.Id)
            .With("name", field.Name)
            .With("autocomplete", field.Autocomplete)
            .With("aria-describedby", field.DescribedBy())
            .Add(options.Select(o => Markup.Element("option", null, o.Text).When(o.IsData, "dir", "auto")
                .With("value", o.Value).When(field.Values.Contains(o.Value), "selected").When(o.Disabled, "disabled")));
        return Fields.Group(field, Fields.Label(field), Fields.Hint(field), Fields.Error(field, words), list);
    }

    private static TagBuilder Set(Field field, Words words, IReadOnlyList<Option> options, string kind, string type, bool inline)
    {
        var items = Markup.Element("div", Markup.Css($"govuk-{kind}", inline ? $"govuk-{kind}--inline" : null)).With("data-module", $"govuk-{kind}");
        foreach (var (n, option) in options.Index())
        {
            Item(items, field, option, n == 0 ? field.Id : $"{field.Id}-{(n + 1).ToString(CultureInfo.InvariantCulture)}", kind, type);
        }

        return Fields.Group(field, Fields.Fieldset(field, null, Fields.Hint(field), Fields.Error(field, words), items));
    }

    private static void Item(TagBuilder items, Field field, Option option, string id, string kind, string type)
    {
        var chosen = field.Values.Contains(option.Value);
        var hint = option.Hint is null ? null : Markup.Element("div", $"govuk-hint govuk-{kind}__hint", option.Hint).With("id", id + "-item-hint");
        var box = Markup.Element("input", $"govuk-{kind}__input")
            .With("id", id)
            .With("name", field.Name)
            .With("type", type)
            .With("value", option.Value)
            .With("autocomplete", field.Autocomplete)
            .When(chosen, "checked")
            .When(option.Disabled, "disabled")
            .When(option.Then is not null, "data-aria-controls", "conditional-" + id)
            .When(hint is not null, "aria-describedby", id + "-item-hint")
            .Alone();
        var label = Markup.Element("label", $"govuk-label govuk-{kind}__label", option.IsData ? Markup.Data(option.Text) : option.Text).With("for", id);
        items.Add(Markup.Element("div", $"govuk-{kind}__item", box, label, hint));
        if (option.Then is not null)
        {
            items.Add(Markup.Element("div", Markup.Css($"govuk-{kind}__conditional", chosen ? null : $"govuk-{kind}__conditional--hidden"), option.Then).With("id", "conditional-" + id));
        }
    }
}
