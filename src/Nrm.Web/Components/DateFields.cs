using Microsoft.AspNetCore.Mvc.Rendering;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>A date in three fields, because people know dates as they are written; no calendar to click through.</summary>
internal static class DateFields
{
    /// <param name="reasons">Why there may be no date, posted as <c>.missing</c> of the field.</param>
    public static TagBuilder Date(Field field, FormState state, Words words, (string? Day, string? Month, string? Year) start, IReadOnlyList<Option> reasons)
    {
        var own = new[] { "day", "month", "year" }.Any(part => state.Error($"{field.Name}.{part}") is not null);
        var error = field.Error ?? state.Error(field.Name + ".day") ?? state.Error(field.Name + ".month") ?? state.Error(field.Name + ".year");
        var whole = field with { Error = error };
        var parts = Markup.Element("div", "govuk-date-input").With("id", field.Id).Add(
            Part("day", words["Day"], 2, start.Day),
            Part("month", words["Month"], 2, start.Month),
            Part("year", words["Year"], 4, start.Year));
        return Fields.Group(whole, Fields.Fieldset(whole, "group", Fields.Hint(whole), Fields.Error(whole, words), parts, Reasons()));

        TagBuilder Part(string part, string label, int width, string? first)
        {
            var name = $"{field.Name}.{part}";
            var wrong = error is not null && (!own || state.Error(name) is not null);
            var box = TextFields.Box(
                new Field(name, label) { Values = state.Value(name) is { } typed ? [typed] : first is null ? [] : [first], Error = wrong ? error : null, Autocomplete = field.Autocomplete },
                "text", width, "numeric", "govuk-date-input__input");
            return Markup.Element("div", "govuk-date-input__item", Markup.Element(
                "div", "govuk-form-group", Markup.Element("label", "govuk-label govuk-date-input__label", label).With("for", FormState.Id(name)), box));
        }

        TagBuilder? Reasons() => reasons.Count == 0 ? null : Markup.Element("div", "govuk-checkboxes govuk-checkboxes--small app-reasons").With("data-module", "govuk-checkboxes").Add(
            reasons.Select(r => Markup.Element(
                "div",
                "govuk-checkboxes__item",
                Markup.Element("input", "govuk-checkboxes__input").With("id", $"{field.Id}-{r.Value}").With("name", field.Name + ".missing").With("type", "checkbox").With("value", r.Value)
                    .With("autocomplete", "off").With("data-behaviour", "exclusive").When(state.All(field.Name + ".missing").Contains(r.Value), "checked").Alone(),
                Markup.Element("label", "govuk-label govuk-checkboxes__label", r.Text).With("for", $"{field.Id}-{r.Value}"))));
    }

    /// <summary>The two reasons that a person's own date may have: nobody knows, or the person keeps it to themselves (INV-40).</summary>
    public static IReadOnlyList<Option> WhyMissing(Words words) => [new("unknown", words["Not known"]), new("refused", words["Does not want to say"])];
}
