using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>
/// A form. Sent by POST it carries the token against forged requests. The browser remembers nothing of it and sends nothing of it to a
/// spelling or writing service; it does not check either: the server says what is wrong, in one way for everybody.
/// </summary>
[HtmlTargetElement("nrm-form")]
public sealed class FormTag(IAntiforgery antiforgery, Words words) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Where it is sent; the page itself when absent.</summary>
    public string? Action { get; set; }

    public string Method { get; set; } = "post";

    /// <summary>With a file.</summary>
    public bool Multipart { get; set; }

    /// <summary>Where the draft of this form belongs; absent: what is typed is not kept before it is sent.</summary>
    public DraftPlace? Draft { get; set; }

    /// <summary>The draft itself, where there may be several in one place.</summary>
    public Guid? DraftId { get; set; }

    /// <summary>When the draft was last saved, in words; shown until it is saved again.</summary>
    public string? DraftSaved { get; set; }

    /// <summary>The version of the case that the form was made from.</summary>
    public int? Version { get; set; }

    /// <summary>Sends the same form once, however often it is sent.</summary>
    public string? Key { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var form = Markup.Element("form", null)
            .With("method", Method)
            .With("action", Action)
            .With("novalidate", "")
            .With("autocomplete", "off")
            .With("spellcheck", "false")
            .With("writingsuggestions", "false")
            .When(Multipart, "enctype", "multipart/form-data")
            .Add(content);
        if (string.Equals(Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            form.Add(Token(antiforgery, ViewContext), Own(Posted.Key, Key), Own(Posted.Version, Version?.ToString(CultureInfo.InvariantCulture)), Own(FormPlace.Field, Draft is null ? null : FormPlace.Write(Draft, DraftId)));
        }

        if (Draft is not null)
        {
            form.With("data-draft", DraftLinks.Save)
                .With("data-draft-saved", words["Saved {0}", "{0}"])
                .With("data-draft-failed", words["We could not save what you wrote. The text is still on this page. We will try again."])
                .With("data-draft-copied", words["The text was copied"])
                .Add(
                    Markup.Element("p", "govuk-hint app-draft-state", DraftSaved).With("data-draft-state", ""),
                    Markup.Element("p", "govuk-error-message app-draft-alarm").With("role", "status").With("data-draft-alarm", ""),
                    Markup.Element("button", "govuk-button govuk-button--secondary", words["Copy text"]).With("type", "button").With("hidden", "").With("data-draft-copy", ""));
        }

        output.Become(form);
    }

    internal static TagBuilder? Token(IAntiforgery antiforgery, ViewContext view)
    {
        var tokens = antiforgery.GetAndStoreTokens(view.HttpContext);
        return Own(tokens.FormFieldName, tokens.RequestToken);
    }

    private static TagBuilder? Own(string name, string? value) =>
        value is null ? null : Markup.Element("input", null).With("type", "hidden").With("name", name).With("value", value).Alone();
}
