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
    public IEnumerable<(string Name, string Kind, int Line, int Length)> PublicTypes() =>
        Types().Where(t => Lines[t.Line].StartsWith("public ", StringComparison.Ordinal));

    /// <summary>All types at the top level of the file.</summary>
    public IReadOnlyList<(string Name, string Kind, int Line, int Length)> Types() =>
        [.. Lines.Select((text, line) => (Match: Declaration().Match(text), line)).Where(x => x.Match.Success)
            .Select(x => (x.Match.Groups["name"].Value, x.Match.Groups["kind"].Value, x.line, End(x.line) - x.line + 1))];

    public bool IsDocumented(int line)
    {
        while (--line >= 0 && (Lines[line].StartsWith('[') || Lines[line].StartsWith("// ", StringComparison.Ordinal)))
        {
        }

        return line >= 0 && Lines[line].StartsWith("///", StringComparison.Ordinal);
    }

    public static IReadOnlyList<SourceFile> All { get; } = Under("src", "*.cs");

    /// <summary>Razor pages and views.</summary>
    public static IReadOnlyList<SourceFile> Razor { get; } = Under("src", "*.cshtml");

    private static IReadOnlyList<SourceFile> Under(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(p => System.IO.Path.GetRelativePath(Root, p).Replace('\\', '/'))
            .Where(p => !p.Contains("/obj/", StringComparison.Ordinal) && !p.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(p => new SourceFile(p, File.ReadAllText(System.IO.Path.Combine(Root, p))))];

    /// <summary>The closing brace at the margin; of a type without a body, its semicolon.</summary>
    private int End(int line)
    {
        for (var opened = false; line < Lines.Length - 1; line++)
        {
            opened |= Lines[line].StartsWith('{');
            if (Lines[line].StartsWith('}') || (!opened && (Lines[line].EndsWith(';') || Lines[line].EndsWith('}'))))
            {
                break;
            }
        }

        return line;
    }

    private static string Folder([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|unsafe)\s+)+(?<kind>delegate\s+\S+|class|record struct|record|struct|interface|enum)\s+(?<name>\w+)")]
    private static partial Regex Declaration();
}
