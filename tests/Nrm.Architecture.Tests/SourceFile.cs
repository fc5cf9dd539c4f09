using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Nrm.Architecture.Tests;

/// <summary>A file under src, as text: what the compiler no longer tells (comments, conditional code, length).</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    public static string Root { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder(), "../.."));

    public string[] Lines { get; } = Text.Split('\n');

    public string Project => Path.Split('/')[1];

    /// <summary>Public types at the top level of the file, each with its line and its length.</summary>
    public IReadOnlyList<(string Name, string Kind, int Line, int Length, bool Partial)> PublicTypes()
    {
        var found = Lines.Select((text, line) => (Match: Declaration().Match(text), line)).Where(x => x.Match.Success).ToList();
        return [.. found.Select(x => (x.Match.Groups["name"].Value, x.Match.Groups["kind"].Value, x.line, End(x.line) - x.line + 1, x.Match.Value.Contains(" partial ", StringComparison.Ordinal)))];
    }

    public bool IsDocumented(int line)
    {
        while (--line >= 0 && (Lines[line].StartsWith('[') || Lines[line].StartsWith("// ", StringComparison.Ordinal)))
        {
        }

        return line >= 0 && Lines[line].StartsWith("///", StringComparison.Ordinal);
    }

    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(p => System.IO.Path.GetRelativePath(Root, p).Replace('\\', '/'))
            .Where(p => !p.Contains("/obj/", StringComparison.Ordinal) && !p.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(p => new SourceFile(p, File.ReadAllText(System.IO.Path.Combine(Root, p))))];

    private int End(int line)
    {
        while (line < Lines.Length - 1 && Lines[line] is not "}" && !Lines[line].EndsWith(';'))
        {
            line++;
        }

        return line;
    }

    private static string Folder([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"^public\s+(?:(?:static|sealed|abstract|readonly|partial|unsafe)\s+)*(?<kind>delegate\s+\S+|class|record struct|record|struct|interface|enum)\s+(?<name>\w+)")]
    private static partial Regex Declaration();
}
