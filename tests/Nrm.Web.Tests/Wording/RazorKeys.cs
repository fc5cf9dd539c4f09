using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nrm.Web.Tests.Wording;

/// <summary>Collects the keys of the localizer out of a Razor page: the C# expression that begins at each use is parsed as such.</summary>
internal static partial class RazorKeys
{
    public static IEnumerable<string> Of(string page) => Use().Matches(page).SelectMany(use => Arguments(SyntaxFactory.ParseExpression(page[use.Index..], consumeFullText: false)));

    /// <summary>Words that a reader would see and that come from nowhere: runs of letters outside of tags, code and comments.</summary>
    public static IEnumerable<string> HardCoded(string page)
    {
        var text = Code().Replace(Comment().Replace(page, ""), "");
        return Between().Matches(text).Select(m => m.Groups[1].Value.Trim()).Where(t => Visible().IsMatch(t));
    }

    private static IEnumerable<string> Arguments(ExpressionSyntax expression)
    {
        var use = expression.DescendantNodesAndSelf().FirstOrDefault(n => n is ElementAccessExpressionSyntax or InvocationExpressionSyntax && n.SpanStart == 0 && Direct(n));
        return use switch
        {
            ElementAccessExpressionSyntax access => Literals(access.ArgumentList.Arguments[0].Expression),
            _ => [],
        };
    }

    private static bool Direct(SyntaxNode node) => node switch
    {
        ElementAccessExpressionSyntax access => access.Expression is IdentifierNameSyntax,
        _ => false,
    };

    private static IEnumerable<string> Literals(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => [literal.Token.ValueText],
        ParenthesizedExpressionSyntax inner => Literals(inner.Expression),
        ConditionalExpressionSyntax either => Literals(either.WhenTrue).Concat(Literals(either.WhenFalse)),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => [SourceSentences.Template(sum)],
        SwitchExpressionSyntax cases => cases.Arms.SelectMany(a => Literals(a.Expression)),
        _ => [],
    };

    [GeneratedRegex(@"\b(?:W|Words)(?=\[)")]
    private static partial Regex Use();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>Lines of code, and expressions in the middle of text.</summary>
    [GeneratedRegex("""(?m)^\s*(?:@(?:page|model|using|inject|addTagHelper|namespace|section|functions)\b.*|[{}].*)$|@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|@[\w.?]+(?:\[(?:[^\[\]"]|"[^"]*"|\[[^\]]*\])*\]|\((?:[^()"]|"[^"]*"|\((?:[^()"]|"[^"]*")*\))*\))*""")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=\w|""|/)>([^<>{}=;]+)</")]
    private static partial Regex Between();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Visible();
}
