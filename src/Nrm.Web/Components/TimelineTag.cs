using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>What happened, newest first.</summary>
[HtmlTargetElement("nrm-timeline")]
public sealed class TimelineTag : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element("div", "moj-timeline", await output.Inside()));
}

/// <summary>One thing that happened.</summary>
[HtmlTargetElement("nrm-timeline-entry")]
public sealed class TimelineEntryTag(Words words) : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>Who did it.</summary>
    public string? By { get; set; }

    /// <summary>When, for machines.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>When, in words.</summary>
    public string? When { get; set; }

    /// <summary>The level of the heading.</summary>
    public int Level { get; set; } = 3;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.Inside();
        output.Become(Markup.Element(
            "div",
            "moj-timeline__item",
            Markup.Element(
                "div",
                "moj-timeline__header",
                Markup.Element("h" + Level.ToString(CultureInfo.InvariantCulture), "moj-timeline__title", Title),
                By is null ? null : Markup.Element("p", "moj-timeline__byline", " ", words["by {0}", By])),
            When is null ? null : Markup.Element("p", "moj-timeline__date", Markup.Element("time", null, When).With("datetime", At?.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture))),
            inside is null ? null : Markup.Element("div", "moj-timeline__description", inside)));
    }
}
