using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>What all fields have in common: the group, the label, the hint and the error, tied together for those who listen.</summary>
internal static class Fields
{
    public static TagBuilder Group(Field field, params object?[] content) =>
        Markup.Element("div", Markup.Css("govuk-form-group", field.Error is null ? null : "govuk-form-group--error"), content);

    public static TagBuilder Label(Field field)
    {
        var label = Markup.Element("label", Markup.Css("govuk-label", field.Size is null ? null : $"govuk-label--{field.Size}"), field.Label).With("for", field.Id);
        return field.Heading ? Markup.Element("h1", "govuk-label-wrapper", label) : label;
    }

    public static TagBuilder Fieldset(Field field, string? role, params object?[] content)
    {
        var legend = Markup.Element("legend", Markup.Css("govuk-fieldset__legend", field.Size is null ? null : $"govuk-fieldset__legend--{field.Size}"));
        legend.Add(field.Heading ? Markup.Element("h1", "govuk-fieldset__heading", field.Label) : field.Label);
        return Markup.Element("fieldset", "govuk-fieldset", legend).Add(content).With("role", role).With("aria-describedby", field.DescribedBy());
    }

    public static TagBuilder? Hint(Field field) => field.Hint is null ? null : Markup.Element("div", "govuk-hint", field.Hint).With("id", field.HintId);

    public static TagBuilder? Error(Field field, Words words) => field.Error is null
        ? null
        : Markup.Element("p", "govuk-error-message", Markup.Hidden(words["Error:"]), " ", field.Error).With("id", field.ErrorId);

    public static IHtmlContent Together(params IHtmlContent?[] parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part is not null)
            {
                all.AppendHtml(part);
            }
        }

        return all;
    }
}
