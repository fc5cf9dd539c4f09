using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>One of several answers.</summary>
[HtmlTargetElement("nrm-radios")]
public sealed class RadiosTag(Words words) : ChoiceTag(words)
{
    /// <summary>Side by side: for two short answers.</summary>
    public bool Inline { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (field, options) = await Read(context, output);
        output.Become(ChoiceFields.Radios(field, Words, options, Inline));
    }
}

/// <summary>Any number of several answers.</summary>
[HtmlTargetElement("nrm-checkboxes")]
public sealed class CheckboxesTag(Words words) : ChoiceTag(words)
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (field, options) = await Read(context, output);
        output.Become(ChoiceFields.Checkboxes(field, Words, options));
    }
}

/// <summary>One answer out of a long list.</summary>
[HtmlTargetElement("nrm-select")]
public sealed class SelectTag(Words words) : ChoiceTag(words)
{
    /// <summary>The words of the empty first line, which is the answer as long as nobody chose; absent: no such line.</summary>
    public string? Empty { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (field, options) = await Read(context, output);
        output.Become(ChoiceFields.Select(field, Words, Empty is null ? options : [new("", Empty), .. options]));
    }
}

/// <summary>One answer inside <c>nrm-radios</c>, <c>nrm-checkboxes</c> or <c>nrm-select</c>; what stands between its tags is shown when it is chosen.</summary>
[HtmlTargetElement("nrm-option")]
public sealed class OptionTag : TagHelper
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // The list that the answer belongs to is taken first: a field inside the answer has a list of its own.
        var list = (List<Option>)context.Items[typeof(Option)];
        list.Add(new Option(Value, Label, Hint) { Disabled = Disabled, Then = await output.Inside() });
        output.SuppressOutput();
    }
}

/// <summary>Day, month and year; with <see cref="Partial"/>, also less than that or a reason.</summary>
[HtmlTargetElement("nrm-date-input")]
public sealed class DateInputTag(Words words) : FieldTag(words)
{
    /// <summary>The date that stands there before anybody typed.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Day and month may stay empty, and "not known" and "does not want to say" are answers: posted as <c>unknown</c> and <c>refused</c> under the name with <c>.missing</c>.</summary>
    public bool Partial { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = Date is { } d
            ? (d.Day.ToString(System.Globalization.CultureInfo.InvariantCulture), d.Month.ToString(System.Globalization.CultureInfo.InvariantCulture), d.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture))
            : ((string?)null, (string?)null, (string?)null);
        output.Become(DateFields.Date(Field(), State, Words, parts, Partial ? DateFields.WhyMissing(Words) : []));
    }
}
