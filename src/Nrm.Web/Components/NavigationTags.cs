using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nrm.Web.Components;

/// <summary>The parts of one case or one list; on a phone one row to push sideways.</summary>
[HtmlTargetElement("nrm-sub-navigation")]
public sealed class SubNavigationTag : TagHelper
{
    /// <summary>The name of the region.</summary>
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element(
        "nav", "moj-sub-navigation", Markup.Element("ul", "moj-sub-navigation__list", await output.Inside())).With("aria-label", Label));
}

/// <summary>One part.</summary>
[HtmlTargetElement("nrm-sub-link")]
public sealed class SubLinkTag : TagHelper
{
    public string Href { get; set; } = "";

    public bool Current { get; set; }

    /// <summary>How many there are, in brackets after the text.</summary>
    public int? Count { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element(
        "li",
        "moj-sub-navigation__item",
        Markup.Element("a", "moj-sub-navigation__link", await output.Inside(), Count is { } n ? " (" + n.ToString(CultureInfo.CurrentCulture) + ")" : null)
            .With("href", Href).When(Current, "aria-current", "page")));
}
