using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nrm.Web.Components;

/// <summary>
/// A table with a caption that says what it holds; on phones every row is a card. Inside: <c>nrm-th</c> for each column, then <c>nrm-tr</c>.
/// </summary>
[HtmlTargetElement("nrm-table")]
public sealed class TableTag : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>s, m, l or xl.</summary>
    public string CaptionSize { get; set; } = "m";

    /// <summary>The caption is only for those who listen: a heading beside it says the same.</summary>
    public bool CaptionHidden { get; set; }

    /// <summary>Columns of the same widths in every table of the page: when, what, case, with whom.</summary>
    public bool Work { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var table = new Columns();
        context.Items[typeof(Columns)] = table;
        var rows = await output.Inside();
        output.Become(Markup.Element(
            "table",
            Markup.Css("govuk-table app-stack", Work ? "app-cols-work" : null),
            Markup.Element("caption", CaptionHidden ? "govuk-visually-hidden" : $"govuk-table__caption govuk-table__caption--{CaptionSize}", Caption),
            Markup.Element("thead", "govuk-table__head", Markup.Element("tr", "govuk-table__row", table.Heads).With("role", "row")).With("role", "rowgroup"),
            Markup.Element("tbody", "govuk-table__body", rows).With("role", "rowgroup")).With("role", "table"));
    }

    internal sealed class Columns
    {
        public List<TagBuilder> Heads { get; } = [];

        public List<string> Labels { get; } = [];

        public int Cell { get; set; }
    }
}

public enum Sorted
{
    None,
    Ascending,
    Descending,
}

/// <summary>The head of a column; with <see cref="Sort"/> a link by which the server sorts.</summary>
[HtmlTargetElement("nrm-th", ParentTag = "nrm-table")]
public sealed class ColumnTag : TagHelper
{
    public string Label { get; set; } = "";

    /// <summary>The head is only for those who listen.</summary>
    public bool Hidden { get; set; }

    public bool Numeric { get; set; }

    /// <summary>On phones the cells of this column are not preceded by its label.</summary>
    public bool Bare { get; set; }

    public string? Sort { get; set; }

    /// <summary>ascending or descending; absent: sorted by another column.</summary>
    public string? Sorted { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var table = (TableTag.Columns)context.Items[typeof(TableTag.Columns)];
        object label = Hidden ? Markup.Hidden(Label) : Label;
        table.Heads.Add(Markup.Element(
            "th",
            Markup.Css("govuk-table__header", Numeric ? "govuk-table__header--numeric" : null),
            Sort is null ? label : Markup.Element("a", "govuk-link govuk-link--no-visited-state app-sort", label).With("href", Sort))
            .With("scope", "col").With("role", "columnheader")
            .With("aria-sort", Sort is null ? null : Markup.Named<Sorted>(Sorted) switch { Components.Sorted.Ascending => "ascending", Components.Sorted.Descending => "descending", Components.Sorted.None => "none" }));
        table.Labels.Add(Bare ? "" : Label);
        output.SuppressOutput();
    }
}

/// <summary>One row.</summary>
[HtmlTargetElement("nrm-tr", ParentTag = "nrm-table")]
public sealed class RowTag : TagHelper
{
    /// <summary>late or soon: the edge of the card on a phone.</summary>
    public string? Urgency { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((TableTag.Columns)context.Items[typeof(TableTag.Columns)]).Cell = 0;
        var edge = Markup.Named<Urgency>(Urgency) switch { Components.Urgency.Late => "is-late", Components.Urgency.Soon => "is-soon", Components.Urgency.None => null };
        output.Become(Markup.Element("tr", Markup.Css("govuk-table__row", edge), await output.Inside()).With("role", "row"));
    }
}

/// <summary>One cell; on phones preceded by the label of its column.</summary>
[HtmlTargetElement("nrm-td", ParentTag = "nrm-tr")]
public sealed class CellTag : TagHelper
{
    public bool Numeric { get; set; }

    public bool Nowrap { get; set; }

    /// <summary>A day or a moment: on one line, except on a card of a telephone.</summary>
    public bool Date { get; set; }

    /// <summary>The cell names its row.</summary>
    public bool Head { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var table = (TableTag.Columns)context.Items[typeof(TableTag.Columns)];
        var label = table.Cell < table.Labels.Count ? table.Labels[table.Cell] : "";
        table.Cell++;
        output.Become(Markup.Element(
            Head ? "th" : "td",
            Markup.Css(Head ? "govuk-table__header" : "govuk-table__cell", Numeric ? "govuk-table__cell--numeric" : null, Nowrap ? "app-nowrap" : null, Date ? "app-date" : null),
            await output.Inside())
            .With("role", Head ? "rowheader" : "cell").With("scope", Head ? "row" : null).With("data-label", label.Length == 0 ? null : label));
    }
}
