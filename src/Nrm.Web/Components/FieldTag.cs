using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>
/// A field of a form. What was typed and what is wrong come from the page's <see cref="FormState"/> by the field's name;
/// <see cref="Value"/> is what stands there before anybody typed. Label and hint are already in the language of the page.
/// </summary>
public abstract class FieldTag(Words words) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The path of the field in the use case.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string? Value { get; set; }

    public string? Error { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is the h1 of the page.</summary>
    public bool Heading { get; set; }

    /// <summary>The label says that the answer may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>What the browser may fill in, for the user's own data only.</summary>
    public string Autocomplete { get; set; } = "off";

    protected Words Words { get; } = words;

    protected FormState State => FormState.Of(ViewContext);

    private protected Field Field() => new(Name, Optional ? Words["{0} (optional)", Label] : Label)
    {
        Hint = Hint,
        Error = Error ?? State.Error(Name),
        Values = State.Values.ContainsKey(Name) ? State.All(Name) : Value is null ? [] : [Value],
        Size = LabelSize ?? (Heading ? "l" : null),
        Heading = Heading,
        Autocomplete = Autocomplete,
    };
}

/// <summary>A field with answers to choose from: those of <see cref="Options"/>, then those of the <c>nrm-option</c> tags inside.</summary>
public abstract class ChoiceTag(Words words) : FieldTag(words)
{
    public IEnumerable<Option> Options { get; set; } = [];

    /// <summary>What is chosen before anybody chose, where it may be several.</summary>
    public IEnumerable<string>? Chosen { get; set; }

    private protected async Task<(Field Field, IReadOnlyList<Option> Options)> Read(TagHelperContext context, TagHelperOutput output)
    {
        var inside = new List<Option>();
        context.Items[typeof(Option)] = inside;
        await output.GetChildContentAsync();
        var field = Field();
        return (Chosen is null || State.Values.ContainsKey(Name) ? field : field with { Values = [.. Chosen] }, [.. Options, .. inside]);
    }
}
