using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nrm.Web.Tests.Wording;

/// <summary>
/// Collects the keys of the localizer out of C#. A key is what reaches <c>Words</c>; where that is a parameter or a property, it is what the
/// program gives to it, and so on back to the literals.
/// </summary>
internal sealed class TextKeys
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Net.Http.Json; global using System.Threading; global using System.Threading.Tasks; global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging; global using Nrm.Casework.Kernel;
        """;

    /// <summary>Members that pages give to the localizer.</summary>
    private static readonly (string Type, string[] Members)[] OfPages =
        [("Question", ["Label", "Hint"]), ("Choice", ["Label", "Hint"]), ("StepQuestions", ["Intro", "Warning"]), ("FormParts", ["Warning"]), ("ReferralSection", ["Title", "Hint"]), ("ReferralPart", ["Title", "Intro", "Notice"]), ("NeededAnswer", ["Sentence"]), ("CaseTab", ["Text"]), ("NavigationPlace", ["Text"]), ("ProgressLine", ["Name"])];

    private readonly CSharpCompilation _program;
    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<ExpressionSyntax>> _given;

    public TextKeys(IEnumerable<(string Path, string Source)> files)
    {
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Source, path: f.Path)).Append(CSharpSyntaxTree.ParseText(Usings, path: "usings"));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is not "Nrm.Web.dll").Select(p => MetadataReference.CreateFromFile(p));
        _program = CSharpCompilation.Create("pages", trees, references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _given = Given();
        var seeds = WordsUses().Concat(OfPages.SelectMany(t => Members(t.Type, t.Members)).SelectMany(Reaching));
        foreach (var expression in seeds.ToList())
        {
            Resolve(expression);
        }
    }

    /// <summary>Every key, with a place where it stands.</summary>
    public Dictionary<string, string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Places where a key is made at run time, so that nobody can translate it.</summary>
    public List<string> NotLiteral { get; } = [];

    private IEnumerable<ExpressionSyntax> WordsUses()
    {
        foreach (var (tree, model) in Trees())
        {
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is ElementAccessExpressionSyntax access && IsWords(model.GetTypeInfo(access.Expression).Type))
                {
                    yield return access.ArgumentList.Arguments[0].Expression;
                }
                else if (node is ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var template, ..] } made && model.GetTypeInfo(made).Type?.ToDisplayString() == "Nrm.Casework.Kernel.Said")
                {
                    yield return template.Expression;
                }
                else if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Forms" } member } call
                    && IsWords(model.GetTypeInfo(member.Expression).Type))
                {
                    yield return call.ArgumentList.Arguments[0].Expression;
                }
            }
        }
    }

    private static bool IsWords(ITypeSymbol? type) => type?.ToDisplayString() == "Nrm.Web.Language.Words";

    private IEnumerable<ISymbol> Members(string type, string[] names) =>
        _program.GetSymbolsWithName(type, SymbolFilter.Type).OfType<INamedTypeSymbol>().SelectMany(t => names.SelectMany(n => t.GetMembers(n)).OfType<IPropertySymbol>());

    private IEnumerable<(SyntaxTree Tree, SemanticModel Model)> Trees() =>
        _program.SyntaxTrees.Where(t => !t.FilePath.Contains("/Language/", StringComparison.Ordinal)).Select(t => (t, _program.GetSemanticModel(t)));

    /// <summary>What the program gives to every parameter and property.</summary>
    private Dictionary<ISymbol, List<ExpressionSyntax>> Given()
    {
        var given = new Dictionary<ISymbol, List<ExpressionSyntax>>(SymbolEqualityComparer.Default);
        foreach (var (tree, model) in Trees())
        {
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                switch (node)
                {
                    case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { Initializer: { } initializer } } when IsData(initializer):
                        break;
                    case ArgumentSyntax argument when model.GetOperation(argument) is Microsoft.CodeAnalysis.Operations.IArgumentOperation { Parameter: { } parameter }:
                        Add(parameter.OriginalDefinition, argument.Expression);
                        break;
                    case AssignmentExpressionSyntax assignment when model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol or IFieldSymbol:
                        Add(model.GetSymbolInfo(assignment.Left).Symbol!.OriginalDefinition, assignment.Right);
                        break;
                    case PropertyDeclarationSyntax property when (property.Initializer?.Value ?? property.ExpressionBody?.Expression) is { } value:
                        Add(model.GetDeclaredSymbol(property)!, value);
                        break;
                }
            }
        }

        return given;

        void Add(ISymbol to, ExpressionSyntax what) => (given.TryGetValue(to, out var list) ? list : given[to] = []).Add(what);
    }

    /// <summary>A choice between things of the database, such as organisations, has names that nobody translates.</summary>
    private static bool IsData(InitializerExpressionSyntax initializer) => initializer.Expressions.OfType<AssignmentExpressionSyntax>()
        .Any(a => a.Left.ToString() == "IsData" && a.Right.IsKind(SyntaxKind.TrueLiteralExpression));

    /// <summary>What a variable of a pattern may hold: what is matched, or the texts in it.</summary>
    private static IEnumerable<ExpressionSyntax> Matched(SyntaxNode variable, SemanticModel model)
    {
        var matched = variable.Ancestors().Select(a => a switch
        {
            IsPatternExpressionSyntax one => one.Expression,
            SwitchExpressionSyntax cases => cases.GoverningExpression,
            _ => null,
        }).FirstOrDefault(e => e is not null);
        return matched is TupleExpressionSyntax several
            ? several.Arguments.Select(a => a.Expression).Where(e => model.GetTypeInfo(e).Type?.SpecialType is SpecialType.System_String)
            : matched is null ? [] : [matched];
    }

    /// <summary>What reaches a parameter or property; a record's property also through its constructor.</summary>
    private IEnumerable<ExpressionSyntax> Reaching(ISymbol member)
    {
        if (!_members.Add(member))
        {
            return [];
        }

        var constructed = member is IPropertySymbol property
            ? property.ContainingType.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => p.Name == property.Name) : [];
        return constructed.Prepend(member).SelectMany(s => _given.GetValueOrDefault(s, [])).ToList();
    }

    private void Resolve(ExpressionSyntax expression)
    {
        var model = _program.GetSemanticModel(expression.SyntaxTree);
        if (model.GetConstantValue(expression) is { HasValue: true, Value: var constant })
        {
            if (constant is string key)
            {
                Keys.TryAdd(key, Place(expression));
            }

            return;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                Resolve(inner.Expression);
                return;
            case PostfixUnaryExpressionSyntax sure:
                Resolve(sure.Operand);
                return;
            case ConditionalExpressionSyntax either:
                Resolve(either.WhenTrue);
                Resolve(either.WhenFalse);
                return;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either:
                Resolve(either.Left);
                Resolve(either.Right);
                return;
            case SwitchExpressionSyntax cases:
                cases.Arms.Select(a => a.Expression).ToList().ForEach(Resolve);
                return;
            case ThrowExpressionSyntax:
                return;
        }

        switch (model.GetSymbolInfo(expression).Symbol)
        {
            case IParameterSymbol or IPropertySymbol { Parameters.IsEmpty: true } or IFieldSymbol:
                Reaching(model.GetSymbolInfo(expression).Symbol!.OriginalDefinition).ToList().ForEach(Resolve);
                return;
            case ILocalSymbol local when local.DeclaringSyntaxReferences is [var declared]
                && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }:
                Resolve(value);
                return;
            case ILocalSymbol local when local.DeclaringSyntaxReferences is [var declared] && Matched(declared.GetSyntax(), model).ToList() is { Count: > 0 } matched:
                matched.ForEach(Resolve);
                return;
            default:
                NotLiteral.Add($"{Place(expression)} {expression}");
                return;
        }
    }

    private static string Place(ExpressionSyntax at) => $"{at.SyntaxTree.FilePath}:{at.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
