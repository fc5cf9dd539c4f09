using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nrm.Web.Components;

/// <summary>One matter of a case in a box: its name, a note or links beside it, and what there is to see.</summary>
[HtmlTargetElement("nrm-card")]
public sealed class CardTag : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Title { get; set; } = "";

    /// <summary>A few words beside the title, such as "Step 4 of 8".</summary>
    public string? Note { get; set; }

    /// <summary>The level of the heading.</summary>
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = new List<TagBuilder>();
        context.Items[typeof(CardLinkTag)] = links;
        var body = await output.Inside();
        var id = Numbering.Next(ViewContext.HttpContext, "card");
        output.Become(Markup.Element(
            "section",
            "app-card",
            Markup.Element(
                "div",
                "app-card__head",
                Markup.Element("h" + Level.ToString(CultureInfo.InvariantCulture), "app-card__title", Title).With("id", id),
                Note is null && links.Count == 0 ? null : Markup.Element("div", "app-card__links", Note is null ? null : Markup.Element("span", null, Note), links)),
            body is null ? null : Markup.Element("div", "app-card__body", body)).With("aria-labelledby", id));
    }
}

/// <summary>A link in the head of a card.</summary>
[HtmlTargetElement("nrm-card-link", ParentTag = "nrm-card")]
public sealed class CardLinkTag : TagHelper
{
    public string Href { get; set; } = "";

    /// <summary>Said after the text to those who hear links without what is around them.</summary>
    public string? More { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = (List<TagBuilder>)context.Items[typeof(CardLinkTag)];
        links.Add(Markup.Element("a", "govuk-link", await output.Inside(), More is null ? null : Markup.Hidden(" " + More)).With("href", Href));
        output.SuppressOutput();
    }
}
