using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>To the page before and after; with <see cref="Pages"/> and <see cref="Href"/> also to pages by number. Nothing when there is one page.</summary>
[HtmlTargetElement("nrm-pagination")]
public sealed class PaginationTag(Words words) : TagHelper
{
    private const string Before = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string After = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    public string? Previous { get; set; }

    public string? Next { get; set; }

    public int Page { get; set; } = 1;

    public int Pages { get; set; }

    /// <summary>The address of a page, with <c>{0}</c> for its number.</summary>
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (previous, next) = (Markup.Given(Previous) ?? (Page > 1 ? To(Page - 1) : null), Markup.Given(Next) ?? (Page < Pages ? To(Page + 1) : null));
        if (previous is null && next is null)
        {
            output.SuppressOutput();
            return;
        }

        var numbers = Href is not null && Pages > 1;
        output.Become(Markup.Element(
            "nav",
            Markup.Css("govuk-pagination", numbers ? null : "govuk-pagination--block"),
            previous is null ? null : Side("prev", previous, words["Previous"], words["page"], Before, !numbers),
            numbers ? Markup.Element("ul", "govuk-pagination__list", Shown().Select(Number)) : null,
            next is null ? null : Side("next", next, words["Next"], words["page"], After, !numbers)).With("aria-label", words["Pagination"]));
    }

    private string? To(int page) => Href is null ? null : string.Format(CultureInfo.InvariantCulture, Href, page);

    private static TagBuilder Side(string side, string href, string text, string page, string shape, bool block)
    {
        var icon = Markup.Element("svg", $"govuk-pagination__icon govuk-pagination__icon--{side}", Markup.Element("path", null).With("d", shape))
            .With("height", "13").With("width", "15").With("aria-hidden", "true").With("focusable", "false").With("viewBox", "0 0 15 13");
        var title = Markup.Element("span", Markup.Css("govuk-pagination__link-title", block ? "govuk-pagination__link-title--decorated" : null), text, Markup.Hidden(" " + page));
        return Markup.Element("div", $"govuk-pagination__{side}", Markup.Element(
            "a", "govuk-link govuk-pagination__link", side == "prev" || block ? [icon, title] : [title, icon]).With("href", href).With("rel", side));
    }

    /// <summary>The first, the last, and those around the current; 0 stands for a gap.</summary>
    private IEnumerable<int> Shown()
    {
        var wanted = new SortedSet<int> { 1, Pages, Page };
        wanted.UnionWith(new[] { Page - 1, Page + 1 }.Where(p => p >= 1 && p <= Pages));
        var last = 0;
        foreach (var page in wanted)
        {
            if (page > last + 1)
            {
                yield return 0;
            }

            yield return last = page;
        }
    }

    private TagBuilder Number(int page)
    {
        if (page == 0)
        {
            return Markup.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", "⋯");
        }

        var current = page == Page;
        return Markup.Element("li", Markup.Css("govuk-pagination__item", current ? "govuk-pagination__item--current" : null), Markup
            .Element("a", "govuk-link govuk-pagination__link", page.ToString(CultureInfo.InvariantCulture))
            .With("href", To(page)).With("aria-label", words["Page {0}", page]).When(current, "aria-current", "page"));
    }
}
