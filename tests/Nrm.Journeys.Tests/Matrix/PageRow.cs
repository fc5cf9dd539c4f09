namespace Nrm.Journeys.Tests.Matrix;

/// <param name="Pattern">As the route says it, with a leading slash.</param>
/// <param name="Cells">By the letter of the visitor.</param>
public sealed record PageRow(string Pattern, IReadOnlyDictionary<char, Expected> Cells)
{
    public bool IsOfACase => Pattern.Contains("{caseId", StringComparison.Ordinal);

    /// <summary>A table: a line of letters, then an address and a sign under each letter. # begins a remark.</summary>
    public static IReadOnlyList<PageRow> Parse(string table)
    {
        var lines = table.Split('\n').Select(l => l.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(l => l.Length > 0).ToList();
        var letters = lines[0].Skip(1).Select(l => l.Single()).ToList();
        return [.. lines.Skip(1).Select(line => line.Length == letters.Count + 1
            ? new PageRow(line[0], letters.Zip(line.Skip(1)).ToDictionary(c => c.First, c => Read(c.Second)))
            : throw new FormatException($"{line[0]} has {line.Length - 1} signs for {letters.Count} visitors."))];
    }

    private static Expected Read(string sign) => sign switch
    {
        "P" => Expected.Page,
        "E" => Expected.Explained,
        ">" => Expected.Redirect,
        "X" => Expected.Refused,
        "0" => Expected.Absent,
        _ => throw new FormatException($"{sign} is none of P E > X 0."),
    };
}
