using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>A state in a word; the colour is only a second signal.</summary>
[HtmlTargetElement("nrm-tag")]
public sealed class StatusTag : TagHelper
{
    /// <summary>grey, green, teal, blue, purple, magenta, red, orange, yellow; absent is blue.</summary>
    public string? Colour { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element("strong", Markup.Css("govuk-tag", Colour is null ? null : $"govuk-tag--{Colour}"), await output.Inside()));
}

/// <summary>Something stands out from the text around it.</summary>
[HtmlTargetElement("nrm-inset")]
public sealed class InsetTag : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element("div", "govuk-inset-text", await output.Inside()));
}

/// <summary>What has a legal or a lasting consequence.</summary>
[HtmlTargetElement("nrm-warning-text")]
public sealed class WarningTextTag(Words words) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element(
        "div",
        "govuk-warning-text",
        Markup.Element("span", "govuk-warning-text__icon", "!").With("aria-hidden", "true"),
        Markup.Element("strong", "govuk-warning-text__text", Markup.Hidden(words["Warning"]), " ", await output.Inside())));
}

/// <summary>More for those who want it.</summary>
[HtmlTargetElement("nrm-details")]
public sealed class DetailsTag : TagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element(
        "details",
        "govuk-details",
        Markup.Element("summary", "govuk-details__summary", Markup.Element("span", "govuk-details__summary-text", Summary)),
        Markup.Element("div", "govuk-details__text", await output.Inside())).When(Open, "open"));
}

/// <summary>It is done: the end of a task that mattered. Its title is the h1 of the page.</summary>
[HtmlTargetElement("nrm-panel")]
public sealed class PanelTag : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.Inside();
        output.Become(Markup.Element(
            "div", "govuk-panel govuk-panel--confirmation", Markup.Element("h1", "govuk-panel__title", Title), inside is null ? null : Markup.Element("div", "govuk-panel__body", inside)));
    }
}

/// <summary>Told to the user before the page's own matter.</summary>
[HtmlTargetElement("nrm-notification-banner")]
public sealed class NotificationBannerTag(Words words) : TagHelper
{
    /// <summary>Read aloud at once, in green.</summary>
    public bool Success { get; set; }

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element(
        "div",
        Markup.Css("govuk-notification-banner", Success ? "govuk-notification-banner--success" : null),
        Markup.Element("div", "govuk-notification-banner__header", Markup.Element(
            "h2", "govuk-notification-banner__title", Title ?? (Success ? words["Success"] : words["Important"])).With("id", "govuk-notification-banner-title")),
        Markup.Element("div", "govuk-notification-banner__content", await output.Inside()))
        .With("role", Success ? "alert" : "region").With("aria-labelledby", "govuk-notification-banner-title").With("data-module", "govuk-notification-banner"));
}

public enum AlertKind
{
    Information,
    Success,
    Warning,
    Error,
}

/// <summary>One line of news about what the page shows: at most one of them, the most urgent.</summary>
[HtmlTargetElement("nrm-alert")]
public sealed class AlertTag(Words words) : TagHelper
{
    private static readonly Dictionary<AlertKind, string> Shapes = new()
    {
        [AlertKind.Information] = "M15 2a13 13 0 1 0 0 26 13 13 0 0 0 0-26Zm-1.7 5.4h3.4v3.4h-3.4V7.4Zm0 5.4h3.4v10h-3.4v-10Z",
        [AlertKind.Success] = "M11.2 25 2 15.8l3-3 6.2 6.2L25 5.2l3 3L11.2 25Z",
        [AlertKind.Warning] = "M15 2.4 28.75 26.2H1.25L15 2.4Zm-1.5 7.1h3l-.3 8.3h-2.4l-.3-8.3Zm1.5 14.2a1.9 1.9 0 1 0 0-3.7 1.9 1.9 0 0 0 0 3.7Z",
        [AlertKind.Error] = "M9.6 2h10.8L28 9.6v10.8L20.4 28H9.6L2 20.4V9.6L9.6 2Zm3.7 5.4.4 9.8h2.6l.4-9.8h-3.4Zm1.7 15.4a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z",
    };

    /// <summary>information, success, warning or error.</summary>
    public string? Kind { get; set; }

    /// <summary>The name of the region, said after its kind: what it is about.</summary>
    public string Label { get; set; } = "";

    /// <summary>A heading inside; absent: text only.</summary>
    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var what = Markup.Named<AlertKind>(Kind);
        var kind = what switch
        {
            AlertKind.Information => ("information", words["Information"]),
            AlertKind.Success => ("success", words["Success"]),
            AlertKind.Warning => ("warning", words["Warning"]),
            AlertKind.Error => ("error", words["Error"]),
        };
        var icon = Markup.Element("svg", "moj-alert__icon", Markup.Element("path", null).With("fill-rule", "evenodd").With("clip-rule", "evenodd").With("d", Shapes[what]).With("fill", "currentColor"))
            .With("role", "presentation").With("focusable", "false").With("viewBox", "0 0 30 30").With("height", "30").With("width", "30");
        output.Become(Markup.Element(
            "div",
            $"moj-alert moj-alert--{kind.Item1}",
            Markup.Element("div", null, icon),
            Markup.Element("div", "moj-alert__content", Title is null ? null : Markup.Element("h2", "moj-alert__heading", Title), await output.Inside()))
            .With("role", what == AlertKind.Error ? "alert" : "region")
            .With("aria-label", Label.Length == 0 && Title is null ? kind.Item2 : $"{kind.Item2}: {(Label.Length == 0 ? Title : Label)}"));
    }
}
