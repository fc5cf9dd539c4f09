using System.Runtime.CompilerServices;

namespace Nrm.Casework.Tests.Expected;

/// <summary>
/// What is expected of each capability, in a file beside its tests, so that a new one is a folder: a line for each step (name | fields that an empty
/// input is told about | who may call it | who is offered its form on the common page of steps), and one for each of its pages (address | who sees it). "-" is
/// nothing; # begins a remark. What the letters and signs mean stands where they are tested: <c>Expectations</c>, <c>StepTable</c>, <c>PageTable</c>.
/// </summary>
internal static class ExpectedRows
{
    private static readonly List<(string Folder, string[] Cells)> Rows =
    [
        .. from file in Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(Folder(), "..")), "Expected.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           from line in File.ReadLines(file)
           let cells = line.Split('#')[0].Split(" | ", StringSplitOptions.TrimEntries)
           where cells.Length > 1
           select (Path.GetFileName(Path.GetDirectoryName(file)!), cells),
    ];

    public static IReadOnlyList<(string Folder, string Name, IReadOnlyList<string> Needs)> Steps =>
        [.. Rows.Where(r => !IsPage(r)).Select(r => (r.Folder, r.Cells[0], (IReadOnlyList<string>)(r.Cells[1] is "-" ? [] : r.Cells[1].Split(' '))))];

    public static string OfEndpoints => Lines(Rows.Where(r => !IsPage(r)).Select(r => $"{r.Cells[0]} {r.Cells[2]}"));

    public static string OfCommonPages => Lines(Rows.Where(r => !IsPage(r) && r.Cells[3] is not "-").Select(r => $"{r.Cells[0]} {r.Cells[3]}").Prepend("step F S D R V I A"));

    public static string OfPages => Lines(Rows.Where(IsPage).Select(r => $"{r.Cells[0]} {r.Cells[1]}"));

    private static bool IsPage((string Folder, string[] Cells) row) => row.Cells[0][0] == '/';

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
