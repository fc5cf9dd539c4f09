using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

public enum ButtonKind
{
    Primary,
    Secondary,
    Warning,
    Inverse,
}

/// <summary>Sends the form, once for each click; with <see cref="Href"/> a link that looks like a button.</summary>
[HtmlTargetElement("nrm-button")]
public sealed class ButtonTag : TagHelper
{
    /// <summary>primary, secondary, warning or inverse.</summary>
    public string? Kind { get; set; }

    public string? Href { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    /// <summary>Another address than the form's.</summary>
    public string? Formaction { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Markup.Named<ButtonKind>(Kind) switch
        {
            ButtonKind.Primary => null,
            ButtonKind.Secondary => "govuk-button--secondary",
            ButtonKind.Warning => "govuk-button--warning",
            ButtonKind.Inverse => "govuk-button--inverse",
        };
        var button = Markup.Element(Href is null ? "button" : "a", Markup.Css("govuk-button", kind), await output.Inside()).With("data-module", "govuk-button");
        output.Become(Href is null
            ? button.With("type", "submit").With("name", Name).With("value", Value).With("formaction", Formaction).With("data-prevent-double-click", "true")
            : button.With("href", Href).With("role", "button").With("draggable", "false"));
    }
}

/// <summary>Back to the page before, in place of a trail of crumbs.</summary>
[HtmlTargetElement("nrm-back-link")]
public sealed class BackLinkTag(Words words) : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element("a", "govuk-back-link", (object?)await output.Inside() ?? words["Back"]).With("href", Href));
}

/// <summary>The first stop of the keyboard: past everything that is the same on every page.</summary>
[HtmlTargetElement("nrm-skip-link")]
public sealed class SkipLinkTag(Words words) : TagHelper
{
    public string Href { get; set; } = "#main-content";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(
        Markup.Element("a", "govuk-skip-link", (object?)await output.Inside() ?? words["Skip to main content"]).With("href", Href).With("data-module", "govuk-skip-link"));
}
