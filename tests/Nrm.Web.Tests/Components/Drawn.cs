using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Components;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Tests.Components;

/// <summary>Draws components without a page around them, and writes any HTML in one way so that only differences of meaning remain.</summary>
internal static class Drawn
{
    public static Words Words { get; } = new();

    public static ViewContext View(FormState? state = null)
    {
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary());
        (state ?? FormState.Empty).PutOn(data);
        return new ViewContext { HttpContext = new DefaultHttpContext(), ViewData = data };
    }

    /// <summary>A question as it stands on a page.</summary>
    /// <summary>Components are drawn without a use case: the fields here are of no record.</summary>
    public static Question OfThePage(Question question) =>
        question with { OfThePage = true, Choices = [.. question.Choices.Select(c => c with { Then = [.. c.Then.Select(OfThePage)] })] };

    public static IDocument Question(Question question, FormState? state = null) =>
        new HtmlParser().ParseDocument(new QuestionTag(Words) { ViewContext = View(state), Question = OfThePage(question) }.Html());

    public static T In<T>(this T field, FormState state)
        where T : FieldTag
    {
        field.ViewContext = View(state);
        return field;
    }

    public static T Alone<T>(this T field)
        where T : FieldTag => field.In(FormState.Empty);

    /// <summary>A component with what is between its tags: HTML as text, or further components.</summary>
    public static Piece With(this TagHelper tag, params object[] inside) => new(tag, inside);

    public static string Html(this TagHelper tag, params object[] inside) => tag.With(inside).Draw([]);

    public static string Canonical(string html)
    {
        var lines = new List<string>();
        foreach (var node in new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!.ChildNodes)
        {
            Write(node, 0, lines);
        }

        return string.Join('\n', lines);
    }

    /// <summary>What ours say more than the official ones: for privacy, for direction of writing, and in other languages than English.</summary>
    private static bool IsOurs(IAttr a) => a.Name is "autocomplete" or "spellcheck" or "dir" or "xmlns" || a.Name.StartsWith("data-i18n.", StringComparison.Ordinal);

    private static void Write(INode node, int depth, List<string> lines)
    {
        var indent = new string(' ', depth * 2);
        if (node is IText text && text.Text.Trim() is { Length: > 0 } words)
        {
            lines.Add(indent + string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
        else if (node is IElement element)
        {
            var attributes = element.Attributes.Where(a => !IsOurs(a)).OrderBy(a => a.Name, StringComparer.Ordinal)
                .Select(a => $" {a.Name}=\"{(a.Name is "class" or "aria-describedby" ? string.Join(' ', a.Value.Split(' ').Order(StringComparer.Ordinal)) : a.Value)}\"");
            lines.Add($"{indent}<{element.LocalName}{string.Concat(attributes)}>");
            foreach (var child in element.ChildNodes)
            {
                Write(child, depth + 1, lines);
            }
        }
    }

    internal sealed record Piece(TagHelper Tag, object[] Inside)
    {
        public string Draw(Dictionary<object, object> outside)
        {
            var context = new TagHelperContext([], new Dictionary<object, object>(outside), "test");
            var output = new TagHelperOutput("nrm", [], (_, _) =>
            {
                var content = new DefaultTagHelperContent();
                foreach (var part in Inside)
                {
                    content.AppendHtml(part is Piece piece ? piece.Draw((Dictionary<object, object>)context.Items) : (string)part);
                }

                return Task.FromResult<TagHelperContent>(content);
            });
            Tag.Init(context);
            Tag.ProcessAsync(context, output).GetAwaiter().GetResult();
            using var written = new StringWriter();
            output.WriteTo(written, HtmlEncoder.Default);
            return written.ToString();
        }
    }

    internal sealed class OneToken : IAntiforgery
    {
        private static readonly AntiforgeryTokenSet Tokens = new("token", "cookie", "_csrf", null);

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Tokens;

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Tokens;

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(true);

        public void SetCookieTokenAndHeader(HttpContext httpContext)
        {
        }

        public Task ValidateRequestAsync(HttpContext httpContext) => Task.CompletedTask;
    }
}
