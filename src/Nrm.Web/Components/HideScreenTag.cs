using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Access;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>Puts a neutral page in the place of this one, by a click or by Shift pressed three times; the server locks the session.</summary>
[HtmlTargetElement("nrm-hide-screen")]
public sealed class HideScreenTag(Words words) : TagHelper
{
    public string Href { get; set; } = AccessLinks.Hidden;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Markup.Element(
        "div",
        "govuk-exit-this-page app-hide app-noprint",
        Markup.Element("a", "govuk-button govuk-button--inverse govuk-exit-this-page__button govuk-js-exit-this-page-button", words["Hide this screen"])
            .With("href", Href).With("role", "button").With("draggable", "false").With("data-module", "govuk-button").With("rel", "nofollow noreferrer"))
        .With("data-module", "govuk-exit-this-page")
        .With("data-i18n.activated", words["Loading."])
        .With("data-i18n.timed-out", words["The screen was not hidden."])
        .With("data-i18n.press-two-more-times", words["Shift, press 2 more times to hide the screen."])
        .With("data-i18n.press-one-more-time", words["Shift, press 1 more time to hide the screen."]));
}
