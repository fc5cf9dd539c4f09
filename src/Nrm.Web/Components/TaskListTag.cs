using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>The parts of a long task, each with how far it is.</summary>
[HtmlTargetElement("nrm-task-list")]
public sealed class TaskListTag : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element("ul", "govuk-task-list", await output.Inside()));
}

public enum TaskProgress
{
    NotYetStarted,
    InProgress,
    Completed,
    CannotStartYet,
}

/// <summary>One part. What cannot be started yet is no link; "completed" has no colour, because it asks for nothing.</summary>
[HtmlTargetElement("nrm-task")]
public sealed class TaskTag(Words words) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Title { get; set; } = "";

    public string? Href { get; set; }

    public string? Hint { get; set; }

    /// <summary>notYetStarted, inProgress, completed or cannotStartYet.</summary>
    public string? Progress { get; set; }

    /// <summary>Other words than those of the four states, in the language of the page.</summary>
    public string? Status { get; set; }

    /// <summary>The colour of <see cref="Status"/>; absent: plain text.</summary>
    public string? StatusColour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var progress = Markup.Named<TaskProgress>(Progress);
        var id = Numbering.Next(ViewContext.HttpContext, "task");
        var described = Markup.Css(Hint is null ? null : id + "-hint", id + "-status");
        var link = progress == TaskProgress.CannotStartYet ? null : Markup.Given(Href);
        object name = link is null ? Markup.Element("div", null, Title) : Markup.Element("a", "govuk-link govuk-task-list__link", Title).With("href", link).With("aria-describedby", described);
        var hint = Hint is null ? null : Markup.Element("div", "govuk-task-list__hint", Hint).With("id", id + "-hint");
        output.Become(Markup.Element(
            "li",
            Markup.Css("govuk-task-list__item", link is null ? null : "govuk-task-list__item--with-link"),
            Markup.Element("div", "govuk-task-list__name-and-hint", name, hint),
            Markup.Element("div", Markup.Css("govuk-task-list__status", progress == TaskProgress.CannotStartYet ? "govuk-task-list__status--cannot-start-yet" : null), State(progress)).With("id", id + "-status")));
    }

    // A page that gives no words for one part of several hands over an empty text, never null.
    private object State(TaskProgress progress) => Markup.Given(Status) is { } status
        ? StatusColour is null ? status : Coloured(StatusColour, status)
        : progress switch
        {
            TaskProgress.NotYetStarted => Coloured("blue", words["Not yet started"]),
            TaskProgress.InProgress => Coloured("teal", words["In progress"]),
            TaskProgress.Completed => words["Completed"],
            TaskProgress.CannotStartYet => words["Cannot start yet"],
        };

    private static TagBuilder Coloured(string colour, string text) => Markup.Element("strong", $"govuk-tag govuk-tag--{colour}", text);
}
