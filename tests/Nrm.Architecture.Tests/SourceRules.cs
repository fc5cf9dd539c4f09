using System.Text.RegularExpressions;

namespace Nrm.Architecture.Tests;

/// <summary>Rules over the text of files; each returns its violations.</summary>
internal static partial class SourceRules
{
    private const int LongestCompanion = 40;

    private static readonly string[] BannedEndings = ["Command", "Handler", "Dto", "Model", "Manager", "Helper", "Helpers", "Utils", "Service", "Impl"];

    public static IEnumerable<string> ConditionalCode(IEnumerable<SourceFile> files) =>
        Lines(files, line => Conditional().IsMatch(line), "compiles differently by configuration");

    public static IEnumerable<string> OwnTime(IEnumerable<SourceFile> files) =>
        Lines(files, line => Clock().IsMatch(line), "takes the time from elsewhere than TimeProvider");

    /// <summary>A key that is text and random (an idempotency key, a stamp) is no id.</summary>
    public static IEnumerable<string> OwnIds(IEnumerable<SourceFile> files) =>
        Lines(files.Where(f => !f.Path.EndsWith("/Kernel/Ids.cs", StringComparison.Ordinal)), line => NewId().IsMatch(line), "makes an id elsewhere than in Ids");

    public static IEnumerable<string> SilencedAnalyzers(IEnumerable<SourceFile> files) =>
        Lines(files, line => line.Contains("RS0030", StringComparison.Ordinal), "silences the ban");

    public static IEnumerable<string> Namespaces(IEnumerable<SourceFile> files) => files
        .Where(f => f.Text.Contains("\nnamespace ", StringComparison.Ordinal) || f.Text.StartsWith("namespace ", StringComparison.Ordinal))
        .Where(f => !Regex.IsMatch(f.Text, $@"(^|\n)namespace {Regex.Escape(string.Join('.', f.Path.Split('/')[1..^1]))};"))
        .Select(f => $"{f.Path}: its namespace is not its folder");

    public static IEnumerable<string> Lengths(IReadOnlyList<SourceFile> files)
    {
        var lengths = files.Select(f => f.Lines.Length).Order().ToList();
        var (median, p90) = (lengths[lengths.Count / 2], lengths[lengths.Count * 9 / 10]);
        return files.Where(f => f.Lines.Length > 400).Select(f => $"{f.Path}: {f.Lines.Length} lines, 400 at most")
            .Concat(median < 60 ? [] : [$"the median file has {median} lines, under 60 wanted"])
            .Concat(p90 < 150 ? [] : [$"one file in ten has {p90} lines, under 150 wanted"]);
    }

    /// <summary>Over all its parts; a page is one with its class.</summary>
    public static IEnumerable<string> LongTypes(IEnumerable<SourceFile> files) => files
        .SelectMany(f => f.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            ? [(In: f.Path, Lines: f.Lines.Length)]
            : f.Types().Select(t => (In: f.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal) ? f.Path[..^3] : $"{Path.GetDirectoryName(f.Path)}: {t.Name}", Lines: t.Length)))
        .GroupBy(part => part.In, part => part.Lines).Where(parts => parts.Sum() > 400)
        .Select(parts => $"{parts.Key}: {parts.Sum()} lines over its {parts.Count()} parts, 400 at most");

    public static IEnumerable<string> OneTypeForEachFile(IEnumerable<SourceFile> files) => files.SelectMany(f => f.PublicTypes()
        .OrderByDescending(t => t.Length).Skip(1).Where(t => t.Length > LongestCompanion).Select(t => $"{f.Path}: {t.Name} deserves a file of its own"));

    /// <summary>An enum may speak for itself; a partial type is documented in one of its parts.</summary>
    public static IEnumerable<string> Undocumented(IReadOnlyList<SourceFile> files)
    {
        var types = files.SelectMany(f => f.PublicTypes().Where(t => t.Kind != "enum").Select(t => (File: f, Type: t))).ToList();
        return types.GroupBy(t => (Path.GetDirectoryName(t.File.Path), t.Type.Name))
            .Where(g => !g.Any(t => t.File.IsDocumented(t.Type.Line)))
            .Select(g => $"{g.First().File.Path}: {g.Key.Name} says nothing of what it promises");
    }

    public static IEnumerable<string> Names(IEnumerable<string> names) =>
        names.Where(n => BannedEndings.Any(e => n.EndsWith(e, StringComparison.Ordinal))).Select(n => $"{n}: a name that says nothing");

    /// <summary>Outcomes of the door taken apart elsewhere in Web than where they become a page and where they become an answer of the API.</summary>
    public static IEnumerable<string> OutcomesTakenApart(IEnumerable<SourceFile> files) => Lines(
        files.Where(f => f.Project is "Nrm.Web" && !f.Path.EndsWith("/Forms/OutcomeOnPages.cs", StringComparison.Ordinal) && !f.Path.EndsWith("/Api/Answers/Answer.cs", StringComparison.Ordinal)),
        OutcomeCase().IsMatch, "what becomes of an outcome is said in one place for pages and in one for the API");

    /// <summary>Addresses of pages written out elsewhere than in the links, where a page is declared, and where an endpoint is mapped. The API has its own.</summary>
    public static IEnumerable<string> WrittenAddresses(IEnumerable<SourceFile> files) => Lines(
        files.Where(f => f.Project is "Nrm.Web" or "Nrm.Demonstration" && !f.Path.StartsWith("src/Nrm.Web/Api/", StringComparison.Ordinal)
            && !f.Path.EndsWith("Links.cs", StringComparison.Ordinal) && !f.Path.EndsWith("/Access/Surface.cs", StringComparison.Ordinal)),
        line => Address().IsMatch(line) && !Declares().IsMatch(line), "an address is written out in place of a link");

    private static IEnumerable<string> Lines(IEnumerable<SourceFile> files, Func<string, bool> violates, string how) => files.SelectMany(f =>
        f.Lines.Select((text, n) => (text, n)).Where(l => violates(l.text)).Select(l => $"{f.Path}:{l.n + 1}: {how}"));

    [GeneratedRegex(@"\bOutcome<.+>\.(Done|Invalid|Denied|NotFound|NotNow|Conflict|KeyReused)\b")]
    private static partial Regex OutcomeCase();

    // At the beginning of a text, or of an attribute; after a value that was put into one: {id}/plan.
    [GeneratedRegex(@"""/[a-z{@]|\$""[^""]*[}]/[a-z]")]
    private static partial Regex Address();

    [GeneratedRegex(@"^@page |\.Map(Get|Post|Put|Delete|Group)\(|^\s*///")]
    private static partial Regex Declares();

    [GeneratedRegex(@"^\s*#(if|elif|else)\b|\[Conditional\(")]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\bDateTime\.(Now|UtcNow|Today)\b|\bDateTimeOffset\.(Now|UtcNow)\b|\bEnvironment\.TickCount")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\bGuid\.CreateVersion7\b|\bGuid\.NewGuid\b(?!\(\)\.ToString\()")]
    private static partial Regex NewId();
}
