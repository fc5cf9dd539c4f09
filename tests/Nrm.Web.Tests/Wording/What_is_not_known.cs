using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Returns;
using Nrm.Casework.Workflow;
using Nrm.Web.Language;

namespace Nrm.Web.Tests.Wording;

/// <summary>A value that this version does not know is told as that. It never gets the words of another, and never stands there as if its code were a word.</summary>
public sealed class What_is_not_known
{
    private const string Code = "of-another-version";

    private static readonly Dictionary<string, Func<Words, string>> Asked = new()
    {
        ["label of a list"] = w => w.Label("exploitation", Code),
        ["label of a list that is not there"] = w => w.Label("planets", Code),
        ["member of an enum"] = w => w.Label((MainState)999),
        ["track"] = w => w.Label(new Track("OfAnotherVersion")),
        ["task"] = w => w.Label(new TaskKind("OfAnotherVersion")),
        ["clock"] = w => w.Label(new ClockKind("OfAnotherVersion")),
        ["role"] = w => w.Role((Role)999),
        ["category"] = w => w.Category((Casework.Kernel.DataCategory)999),
        ["state"] = w => w.State(Track.Return, Code),
        ["use case"] = w => w.UseCase(Code),
        ["use case that was done"] = w => w.UseCaseDone(Code),
        ["trigger"] = w => w.Trigger(Code + ":yes"),
        ["choice"] = w => w.Choice("gender", Code),
        ["sub-population"] = w => w.Choice("subPopulation", Code),
        ["country"] = w => w.Country(Code),
        ["country of two letters"] = w => w.Country("QX"),
        ["language"] = w => w.LanguageName("not a tag"),
        ["why"] = w => w.Why(Code),
        ["code in a sentence"] = w => w.Of(new Said("Nothing positive is recorded for: {0}.", new Coded("returnGate", Code))),
    };

    /// <summary>Default arms that say a sentence, each of which is true of whatever comes to it and has its own test.</summary>
    private static readonly string[] TrueOfEverything =
    [
        "The program answered with the status {0}. Go back and try again; if it happens again, call the duty desk and give them the code below.", "This did not work",
        "Nothing is recorded that says why. Identification: {0}.", "{0} on {1}", "In {0} days",
        "SQLite refused what was asked of the database {0} (code {1}).", "{0} refused what was asked of it (error {1}). Its own log says more.",
    ];

    public static TheoryData<string, string> Asks => [.. from what in Asked.Keys from language in new[] { "en", "fr" } select (what, language)];

    [Theory]
    [MemberData(nameof(Asks))]
    public void Is_said_to_be_not_known(string what, string language)
    {
        var words = new Words();
        var said = Speaking.In(language, words, Asked[what]);

        Assert.Contains(language == "fr" ? "Inconnu ici (" : "Not known here (", said, StringComparison.Ordinal);
        Assert.Empty(words.Untranslated);
    }

    /// <summary>An arm for everything else says the same of what is not known as of what was meant.</summary>
    [Fact]
    public void No_sentence_is_said_by_default() => Findings.None(Program().SelectMany(f => Defaults(f.Path, f.Source)));

    [Fact]
    public void A_planted_default_is_found()
    {
        const string Planted = """
            class C
            {
                string A(int n) => n switch { 1 => words["One thing"], _ => words["Another thing"] };
                string B(int n) => n switch { 1 => words["One thing"], var m when m > 7 => words["Many things"], _ => throw new Exception("no such thing") };
                Said D(int n) => n switch { 1 => "one thing", var other => new Said("{0} other things", other) };
                string E(int n) { switch (n) { case 1: return words["One thing"]; default: return words["Yet another thing"]; } }
            }
            """;

        Assert.Equal(["Another thing", "{0} other things", "Yet another thing"], Defaults("Planted.cs", Planted).Select(d => d.Split(": ", 2)[1]));
    }

    private static IEnumerable<(string Path, string Source)> Program() =>
        from project in new[] { "Nrm.Casework", "Nrm.Records", "Nrm.Web" }
        from extension in new[] { ".cs", ".cshtml" }
        from file in Sources.Of(project, extension)
        select file with { Source = extension == ".cs" ? file.Source : Razor(file.Source) };

    /// <summary>The code of a page is C# between its marks; what is none of it is read over.</summary>
    private static string Razor(string page) => string.Join('\n', page.Split('\n').Select(line => line.Contains("=>", StringComparison.Ordinal) || line.Contains("switch", StringComparison.Ordinal) || line.Trim() is "{" or "};" ? line.Replace('@', ' ') : ""));

    private static IEnumerable<string> Defaults(string path, string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        var said = root.DescendantNodes().OfType<SwitchExpressionArmSyntax>().Where(a => a is { Pattern: DiscardPatternSyntax or VarPatternSyntax, WhenClause: null }).Select(a => (CSharpSyntaxNode)a.Expression)
            .Concat(root.DescendantNodes().OfType<SwitchSectionSyntax>().Where(s => s.Labels.Any(l => l is DefaultSwitchLabelSyntax)));
        return from arm in said
               where arm is not ThrowExpressionSyntax
               from sentence in SourceSentences.Of(path, $"class C {{ object M() {{ {(arm is SwitchSectionSyntax section ? string.Join(' ', section.Statements) : $"return {arm};")} }} }}")
               where !TrueOfEverything.Contains(sentence.Text)
               select $"{path}:{arm.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {sentence.Text}";
    }
}
