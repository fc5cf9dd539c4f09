using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

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

/// <summary>The parts of the program; on a phone behind a button.</summary>
[HtmlTargetElement("nrm-service-navigation")]
public sealed class ServiceNavigationTag(Words words) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var menu = words["Menu"];
        output.Become(Markup.Element("section", "govuk-service-navigation", Markup.Element("div", "govuk-width-container", Markup.Element(
            "div",
            "govuk-service-navigation__container",
            Markup.Element(
                "nav",
                "govuk-service-navigation__wrapper",
                Markup.Element("button", "govuk-service-navigation__toggle govuk-js-service-navigation-toggle", menu)
                    .With("type", "button").With("aria-controls", "navigation").With("hidden", "").With("aria-hidden", "true"),
                Markup.Element("ul", "govuk-service-navigation__list", await output.Inside()).With("id", "navigation")).With("aria-label", menu))))
            .With("aria-label", words["Service navigation"]).With("data-module", "govuk-service-navigation"));
    }
}

/// <summary>One part of the program, with the number of what waits there for the user.</summary>
[HtmlTargetElement("nrm-service-link")]
public sealed class ServiceLinkTag(Words words) : TagHelper
{
    public string Href { get; set; } = "";

    /// <summary>The page itself.</summary>
    public bool Current { get; set; }

    /// <summary>The page lies within this part.</summary>
    public bool Active { get; set; }

    /// <summary>What is late or waits for the user; zero shows nothing.</summary>
    public int Waiting { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent? text = await output.Inside();
        var here = Current || Active;
        var link = Markup.Element("a", "govuk-service-navigation__link", here ? Markup.Element("strong", "govuk-service-navigation__active-fallback", text) : text)
            .With("href", Href).With("aria-current", Current ? "page" : Active ? "true" : null);
        if (Waiting > 0)
        {
            link.Add(" ", Markup.Element(
                "span", "moj-notification-badge", Markup.Element("span", null, Waiting.ToString(CultureInfo.CurrentCulture)).With("aria-hidden", "true"), Markup.Hidden(words["({0} need action)", Waiting])));
        }

        output.Become(Markup.Element("li", Markup.Css("govuk-service-navigation__item", here ? "govuk-service-navigation__item--active" : null), link));
    }
}
