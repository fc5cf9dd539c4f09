using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>The HTML as sent: what a strict Content-Security-Policy would block is not there, and language and direction are.</summary>
public static class Markup
{
    public static IReadOnlyList<string> Find(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var found = new List<string>();
        foreach (var name in new[] { "lang", "dir" }.Where(n => string.IsNullOrEmpty(document.DocumentElement.GetAttribute(n))))
        {
            found.Add($"<html> has no {name}");
        }

        foreach (var element in document.All)
        {
            found.AddRange(element.Attributes.Where(a => a.Name is "style" || a.Name.StartsWith("on", StringComparison.Ordinal)).Select(a => $"{a.Name}= in {Short(element)}"));
            if (element.LocalName is "style" || (element.LocalName is "script" && !element.HasAttribute("src") && element.GetAttribute("type") is not "application/json"))
            {
                found.Add($"inline {Short(element)}");
            }
        }

        return found;
    }

    private static string Short(IElement element) => element.OuterHtml.Length > 120 ? element.OuterHtml[..120] : element.OuterHtml;
}
