using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nrm.Web.Components;

/// <summary>Builds elements out of text and other elements. Text is encoded when it is written, by the framework's encoder, and by nothing else.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? css, params object?[] content)
    {
        var element = new TagBuilder(name);
        if (!string.IsNullOrEmpty(css))
        {
            element.Attributes["class"] = css;
        }

        return element.Add(content);
    }

    public static TagBuilder Add(this TagBuilder element, params object?[] content)
    {
        foreach (var part in content)
        {
            switch (part)
            {
                case null:
                    break;
                case IHtmlContent html:
                    element.InnerHtml.AppendHtml(html);
                    break;
                case IEnumerable<IHtmlContent> several:
                    element.Add([.. several]);
                    break;
                default:
                    element.InnerHtml.Append(part.ToString() ?? "");
                    break;
            }
        }

        return element;
    }

    /// <summary>Sets an attribute; null leaves it out, empty text writes it without a value.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    public static TagBuilder When(this TagBuilder element, bool so, string attribute, string value = "") => so ? element.With(attribute, value) : element;

    public static TagBuilder Alone(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>What the eye does not need and a screen reader does.</summary>
    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden", text);

    /// <summary>Text of a case, whose direction of writing is its own and not the page's.</summary>
    public static TagBuilder Data(string text) => Element("bdi", null, text);

    /// <summary>An attribute that a page computed: where it computed nothing, the attribute is absent.</summary>
    public static string? Given(string? attribute) => string.IsNullOrEmpty(attribute) ? null : attribute;

    /// <summary>The word of an attribute as one of the names of an enumeration, in any case; a word that is none is a mistake of the page.</summary>
    public static T Named<T>(string? word)
        where T : struct, Enum =>
        string.IsNullOrEmpty(word) ? default : Enum.Parse<T>(word, ignoreCase: true);

    public static string Css(params string?[] names) => string.Join(' ', names.Where(n => !string.IsNullOrEmpty(n)));

    /// <summary>The tag of the page becomes this element; attributes that the page wrote beside the component's own stay.</summary>
    public static void Become(this TagHelperOutput output, TagBuilder element)
    {
        output.TagName = element.TagName;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in element.Attributes)
        {
            if (name == "class" && output.Attributes.ContainsName(name))
            {
                foreach (var css in value!.Split(' '))
                {
                    output.AddClass(css, HtmlEncoder.Default);
                }
            }
            else if (!output.Attributes.ContainsName(name))
            {
                output.Attributes.SetAttribute(name, value);
            }
        }

        output.Content.SetHtmlContent(element.InnerHtml);
    }

    /// <summary>What the page wrote between the tags; null when there is nothing but space.</summary>
    public static async Task<IHtmlContent?> Inside(this TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        return content.IsEmptyOrWhiteSpace ? null : content;
    }
}
