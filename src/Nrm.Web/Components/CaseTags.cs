using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

public enum Urgency
{
    None,
    Soon,
    Late,
}

public enum FlagKind
{
    Plain,
    Risk,
    Protect,
}

/// <summary>What nobody may overlook, in words of the language of the page.</summary>
public sealed record Flag(string Text, FlagKind Kind = FlagKind.Plain);

/// <summary>The flags of a case: five at most, since more are not read. Nothing when there is none.</summary>
[HtmlTargetElement("nrm-flags")]
public sealed class FlagsTag(Words words) : TagHelper
{
    public IReadOnlyList<Flag> Flags { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Flags.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Become(Markup.Element("ul", "app-flags", Flags.Select(f => Markup.Element(
            "li", Markup.Css("app-flag", f.Kind switch { FlagKind.Risk => "app-flag--risk", FlagKind.Protect => "app-flag--protect", FlagKind.Plain => null }), f.Text))).With("aria-label", words["Alerts"]));
    }
}

/// <summary>A row of short facts under the name of a case.</summary>
[HtmlTargetElement("nrm-facts")]
public sealed class FactsTag : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element("dl", "app-facts", await output.Inside()));
}

/// <summary>One fact: what stands between the tags, or the value as text of the case, or "Not recorded".</summary>
[HtmlTargetElement("nrm-fact")]
public sealed class FactTag(Words words) : TagHelper
{
    public string Label { get; set; } = "";

    public string? Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = (object?)await output.Inside() ?? (string.IsNullOrEmpty(Value) ? Markup.Element("span", "app-muted", words["Not recorded"]) : Markup.Data(Value));
        output.Become(Markup.Element("div", null, Markup.Element("dt", null, Label), Markup.Element("dd", null, value)));
    }
}

/// <summary>A deadline: in words first ("2 days late"), then the day; colour is only a second signal.</summary>
[HtmlTargetElement("nrm-deadline")]
public sealed class DeadlineTag : TagHelper
{
    public string Words { get; set; } = "";

    /// <summary>The day in words.</summary>
    public string? Day { get; set; }

    /// <summary>The day for machines.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>late or soon.</summary>
    public string? Urgency { get; set; }

    /// <summary>Words and day on one line.</summary>
    public bool Inline { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var css = Markup.Named<Urgency>(Urgency) switch { Components.Urgency.Late => "app-late", Components.Urgency.Soon => "app-soon", Components.Urgency.None => null };
        var deadline = Markup.Element("span", "app-deadline", Markup.Element("span", css, Words));
        if (Day is not null)
        {
            deadline.Add(
                Inline ? " " : Markup.Element("br", null).Alone(),
                Markup.Element("time", "app-muted", Day).With("datetime", Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        output.Become(deadline);
    }
}

/// <summary>Counts that are links: what is late, what is due, what waits.</summary>
[HtmlTargetElement("nrm-tiles")]
public sealed class TilesTag : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element("ul", "app-tiles", await output.Inside()));
}

/// <summary>One count.</summary>
[HtmlTargetElement("nrm-tile")]
public sealed class TileTag : TagHelper
{
    public int Count { get; set; }

    public string Label { get; set; } = "";

    /// <summary>Where the counted things are; absent: only a count.</summary>
    public string? Href { get; set; }

    /// <summary>late or soon: the edge, as long as the count is not zero.</summary>
    public string? Urgency { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var edge = (Count, Markup.Named<Urgency>(Urgency)) switch { (> 0, Components.Urgency.Late) => "app-tile--late", (> 0, Components.Urgency.Soon) => "app-tile--soon", _ => null };
        object[] inside = [Markup.Element("span", "app-tile__count", Count.ToString(CultureInfo.CurrentCulture)), " ", Label];
        output.Become(Markup.Element("li", Markup.Css("app-tile", edge), Href is null
            ? inside : [Markup.Element("a", "govuk-link govuk-link--no-visited-state", inside).With("href", Href)]));
    }
}
