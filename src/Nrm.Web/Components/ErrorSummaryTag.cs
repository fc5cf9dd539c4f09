using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>What is wrong with the form, first on the page: the same words as at the fields, each a link to its field. Nothing when nothing is wrong.</summary>
[HtmlTargetElement("nrm-error-summary")]
public sealed class ErrorSummaryTag(Words words) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = FormState.Of(ViewContext);
        if (state.Errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var list = Markup.Element("ul", "govuk-list govuk-error-summary__list").Add(state.Errors.SelectMany(e => e.Value.Select(text => Line(state, e.Key, text))));
        output.Become(Markup.Element("div", "govuk-error-summary", Markup.Element(
            "div", null, Markup.Element("h2", "govuk-error-summary__title", words["There is a problem"]), Markup.Element("div", "govuk-error-summary__body", list)).With("role", "alert"))
            .With("data-module", "govuk-error-summary"));
    }

    /// <summary>An error of the whole form (an empty path) has no field to go to; that of a date leads to its first part.</summary>
    private static TagBuilder Line(FormState state, string path, string text) => Markup.Element("li", null, path.Length == 0
        ? text
        : Markup.Element("a", null, text).With("href", "#" + FormState.Id(state.Values.ContainsKey(path + ".day") ? path + ".day" : path)));
}
