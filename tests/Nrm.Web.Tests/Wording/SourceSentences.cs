using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nrm.Web.Tests.Wording;

/// <summary>One text as a source file writes it; what is computed is a hole.</summary>
/// <param name="Printed">Its holes are filled where it stands.</param>
internal sealed record SourceSentence(string Place, string Text, bool Printed = false);

/// <summary>Reads texts out of C#: literals, interpolated strings, and sums of both.</summary>
internal static class SourceSentences
{
    /// <summary>What a field says of itself is read by whoever fills it in; why it is not kept, by developers.</summary>
    private static readonly HashSet<string> SaidByFields = [.. typeof(FieldAttribute).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Attribute)) && t.Namespace == typeof(FieldAttribute).Namespace && t != typeof(NotKeptAttribute)).Select(t => t.Name[..^"Attribute".Length])];

    /// <summary>Every text of a file with at least two words, that no developer is its only reader of.</summary>
    public static IEnumerable<SourceSentence> Of(string path, string source) => Texts(CSharpSyntaxTree.ParseText(source).GetRoot())
        .Where(e => !IsForDevelopers(e))
        .Select(e => new SourceSentence($"{path}:{e.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", Template(e), e.DescendantNodesAndSelf().OfType<InterpolatedStringExpressionSyntax>().Any(i => i.Contents.Any(c => c is InterpolationSyntax))))
        .Where(s => s.Text.Trim().Contains(' ', StringComparison.Ordinal) && s.Text.Any(char.IsAsciiLetterLower));

    /// <summary>The text that an expression is, with {0}, {1} for what it computes; null when it is none.</summary>
    public static string Template(ExpressionSyntax expression)
    {
        var text = new StringBuilder();
        var holes = 0;
        Write(expression);
        return text.ToString();

        void Write(ExpressionSyntax part)
        {
            switch (part)
            {
                case LiteralExpressionSyntax literal:
                    text.Append(literal.Token.ValueText);
                    break;
                case ParenthesizedExpressionSyntax inner:
                    Write(inner.Expression);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    Write(sum.Left);
                    Write(sum.Right);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    foreach (var content in interpolated.Contents)
                    {
                        _ = content is InterpolatedStringTextSyntax said ? text.Append(said.TextToken.ValueText) : Hole();
                    }

                    break;
                default:
                    Hole();
                    break;
            }
        }

        StringBuilder Hole() => text.Append(CultureInfo.InvariantCulture, $"{{{holes++}}}");
    }

    /// <summary>The outermost expressions that are texts.</summary>
    private static IEnumerable<ExpressionSyntax> Texts(SyntaxNode node)
    {
        foreach (var child in node.ChildNodes())
        {
            if (child is ExpressionSyntax expression && IsText(expression))
            {
                yield return expression;
            }

            var inner = child is ExpressionSyntax { } whole && IsText(whole) ? Computed(whole) : [child];
            foreach (var found in inner.SelectMany(Texts))
            {
                yield return found;
            }
        }
    }

    private static bool IsText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        InterpolatedStringExpressionSyntax => true,
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && (IsText(sum.Left) || IsText(sum.Right)),
        ParenthesizedExpressionSyntax inner => IsText(inner.Expression),
        _ => false,
    };

    /// <summary>What a text computes may hold texts of its own.</summary>
    private static IEnumerable<SyntaxNode> Computed(ExpressionSyntax text) => text.DescendantNodes(n => n is not InterpolationSyntax).OfType<InterpolationSyntax>();

    private static bool IsForDevelopers(ExpressionSyntax expression) => expression.Ancestors().Any(a => a switch
    {
        AttributeSyntax attribute => !SaidByFields.Contains(attribute.Name.ToString()),
        ThrowExpressionSyntax or ThrowStatementSyntax => true,
        ConstructorInitializerSyntax => true,
        ObjectCreationExpressionSyntax made => made.Type.ToString().EndsWith("Exception", StringComparison.Ordinal),
        InvocationExpressionSyntax call => call.Expression.ToString() is var name
            && (name.Contains("logger.", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Sql", StringComparison.Ordinal)),
        _ => false,
    });
}
