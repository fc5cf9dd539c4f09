using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>What is recorded, one line for each thing.</summary>
[HtmlTargetElement("nrm-summary-list")]
public sealed class SummaryListTag : TagHelper
{
    public bool Borderless { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element("dl", Markup.Css("govuk-summary-list", Borderless ? "govuk-summary-list--no-border" : null), await output.Inside()));
}

/// <summary>
/// One line: what stands between the tags, or the value as text of the case, or "Not recorded" where there is neither. Between the tags,
/// <c>nrm-summary-action</c> adds links.
/// </summary>
[HtmlTargetElement("nrm-summary-row")]
public sealed class SummaryRowTag(Words words) : TagHelper
{
    public string Label { get; set; } = "";

    public string? Value { get; set; }

    /// <summary>Where the line is changed.</summary>
    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = new List<TagBuilder>();
        context.Items[typeof(SummaryActionTag)] = (Label, actions);
        var value = (object?)await output.Inside() ?? (string.IsNullOrEmpty(Value) ? Markup.Element("span", "app-muted", words["Not recorded"]) : Markup.Data(Value));
        if (Change is not null)
        {
            actions.Insert(0, SummaryActionTag.Link(Change, words["Change"], Label));
        }

        output.Become(Markup.Element(
            "div",
            Markup.Css("govuk-summary-list__row", actions.Count == 0 ? "govuk-summary-list__row--no-actions" : null),
            Markup.Element("dt", "govuk-summary-list__key", Label),
            Markup.Element("dd", "govuk-summary-list__value", value),
            Actions(actions)));
    }

    private static TagBuilder? Actions(List<TagBuilder> actions) => actions.Count switch
    {
        0 => null,
        1 => Markup.Element("dd", "govuk-summary-list__actions", actions[0]),
        _ => Markup.Element("dd", "govuk-summary-list__actions", Markup.Element(
            "ul", "govuk-summary-list__actions-list", actions.Select(a => Markup.Element("li", "govuk-summary-list__actions-list-item", a)))),
    };
}

/// <summary>A link at the end of a line of a summary list; screen readers hear after it which line it is.</summary>
[HtmlTargetElement("nrm-summary-action", ParentTag = "nrm-summary-row")]
public sealed class SummaryActionTag : TagHelper
{
    public string Href { get; set; } = "";

    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (label, actions) = ((string, List<TagBuilder>))context.Items[typeof(SummaryActionTag)];
        actions.Add(Link(Href, Text, label));
        output.SuppressOutput();
    }

    internal static TagBuilder Link(string href, string text, string label) => Markup.Element("a", "govuk-link", text, Markup.Hidden(" " + label)).With("href", href);
}
