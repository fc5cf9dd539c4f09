using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

public enum StepState
{
    Ahead,
    Now,
    Done,
}

/// <summary>One step of a case, in the language of the page.</summary>
public sealed record StepLine(string Name, StepState State, string? Note = null);

/// <summary>How far a case is: all steps on a wide screen; on a phone the current one, with the others to open.</summary>
[HtmlTargetElement("nrm-steps", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTag(Words words) : TagHelper
{
    public IReadOnlyList<StepLine> Steps { get; set; } = [];

    /// <summary>How much of the current step is over, and of how much; absent: not measured.</summary>
    public int? MeterValue { get; set; }

    public int? MeterMax { get; set; }

    /// <summary>The measure in words, such as "Day 12 of 30".</summary>
    public string? MeterText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Fields.Together(Short(), Full()));
    }

    private TagBuilder Full()
    {
        var rows = ((Steps.Count + 1) / 2).ToString(CultureInfo.InvariantCulture);
        return Markup.Element("ol", $"app-steps app-steps--full app-steps--{rows}", Steps.Select(s => Markup.Element(
            "li",
            Css(s),
            Markup.Element("span", "app-steps__name", s.Name),
            s.State == StepState.Done ? Markup.Hidden(" " + words["done"]) : null,
            s.Note is null ? null : Markup.Element("span", "app-steps__note app-muted", s.Note)).When(s.State == StepState.Now, "aria-current", "step")));
    }

    private TagBuilder Short()
    {
        var now = Steps.LastOrDefault(s => s.State == StepState.Now);
        return Markup.Element(
            "div",
            "app-steps--short",
            now is null ? null : Markup.Element("p", "govuk-body govuk-!-margin-bottom-1", Markup.Element("strong", null, now.Name)),
            now is null ? null : Meter(now),
            now?.Note is null ? null : Markup.Element("p", "govuk-body-s govuk-!-margin-bottom-2", now.Note),
            Markup.Element(
                "details",
                "govuk-details govuk-!-margin-bottom-0",
                Markup.Element("summary", "govuk-details__summary", Markup.Element("span", "govuk-details__summary-text", words["All {0} steps", Steps.Count])),
                Markup.Element("div", "govuk-details__text", Markup.Element("ol", "govuk-list govuk-list--number", Steps.Select(s => Markup.Element(
                    "li", null, s.Name, s.State == StepState.Done ? Markup.Hidden(" " + words["done"]) : null, s.Note is null ? null : Markup.Element("span", "app-steps__note app-muted", s.Note)))))));
    }

    private TagBuilder? Meter(StepLine now) => MeterMax is not { } max ? null : Markup.Element("progress", "app-meter", MeterText)
        .With("max", max.ToString(CultureInfo.InvariantCulture))
        .With("value", (MeterValue ?? 0).ToString(CultureInfo.InvariantCulture))
        .With("aria-label", MeterText is null ? now.Name : $"{now.Name}: {MeterText}");

    private static string? Css(StepLine step) => step.State switch { StepState.Done => "is-done", StepState.Now => "is-now", StepState.Ahead => null };
}
