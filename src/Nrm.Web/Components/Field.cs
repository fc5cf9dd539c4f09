using Microsoft.AspNetCore.Html;
using Nrm.Web.Forms;

namespace Nrm.Web.Components;

/// <summary>One field as it is drawn: its words already in the language of the page, its values as they were typed.</summary>
internal sealed record Field(string Name, string Label)
{
    public string Id { get; init; } = FormState.Id(Name);

    public string? Hint { get; init; }

    public string? Error { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>s, m, l or xl; null is the ordinary size.</summary>
    public string? Size { get; init; }

    /// <summary>The label is the heading of the page.</summary>
    public bool Heading { get; init; }

    /// <summary>What the browser may fill in; "off" for everything about a person.</summary>
    public string Autocomplete { get; init; } = "off";

    public string? Value => Values.Count > 0 ? Values[^1] : null;

    public string? HintId => Hint is null ? null : Id + "-hint";

    public string? ErrorId => Error is null ? null : Id + "-error";

    public string? DescribedBy(string? first = null) => Markup.Css(first, HintId, ErrorId) is { Length: > 0 } ids ? ids : null;
}

/// <summary>One answer to choose from, in the language of the page.</summary>
public sealed record Option(string Value, string Text, string? Hint = null)
{
    public bool Disabled { get; init; }

    /// <summary>The text is case data or a name, with a direction of writing of its own.</summary>
    public bool IsData { get; init; }

    /// <summary>Shown only when this is chosen; without JavaScript always.</summary>
    public IHtmlContent? Then { get; init; }
}
