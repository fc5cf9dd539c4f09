using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Access;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>
/// Says before the end of an idle session that it will end, in whole minutes (WCAG 2.2.1). Closed until the script of the page opens it;
/// the page's body carries <c>data-idle-seconds</c> and <c>data-idle-warn-seconds</c>.
/// </summary>
[HtmlTargetElement("nrm-idle-dialog")]
public sealed class IdleDialogTag(IAntiforgery antiforgery, Words words) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>How long before the end it is said.</summary>
    public int WarnMinutes { get; set; } = 3;

    public string Stay { get; set; } = AccessLinks.Stay;

    public string SignOut { get; set; } = AccessLinks.SignOut;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var left = Enumerable.Range(1, WarnMinutes).Reverse().Select(n => Markup
            .Element("p", "govuk-body", words["You have not done anything for a while. You will be signed out in {0} minutes.", n])
            .With("data-idle-left", n.ToString(CultureInfo.InvariantCulture)).With("hidden", ""));
        output.Become(Markup.Element(
            "dialog",
            "app-idle",
            Markup.Element("h2", "govuk-heading-m", words["You are about to be signed out"]).With("id", "idle-title"),
            Markup.Element("div", null, left).With("role", "status"),
            Markup.Element("p", "govuk-body", words["What you have written is saved first."]),
            Markup.Element(
                "div",
                "govuk-button-group",
                Post(Stay, "data-idle-stay", Markup.Element("button", "govuk-button", words["Stay signed in"])),
                Post(SignOut, "data-idle-leave", Markup.Element("button", "govuk-button govuk-button--secondary", words["Sign out"]))))
            .With("data-idle", "").With("aria-labelledby", "idle-title"));
    }

    private TagBuilder Post(string action, string role, TagBuilder button) => Markup.Element("form", null, FormTag.Token(antiforgery, ViewContext), button.With("type", "submit"))
        .With("method", "post").With("action", action).With(role, "");
}
