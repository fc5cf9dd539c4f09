namespace Nrm.Tool.Htcds;

/// <summary>A row of a file as it stands there.</summary>
/// <param name="Number">As the spreadsheet program shows it, from 1.</param>
public sealed record SourceRow(int Number, IReadOnlyList<SourceCell> Cells);

/// <param name="Column">From 0.</param>
/// <param name="Address">As the spreadsheet program shows it, e.g. H14.</param>
/// <param name="Fault">Why the cell cannot be taken (a formula, an error); null when it can.</param>
public sealed record SourceCell(int Column, string Address, string Text, string? Fault = null)
{
    /// <summary>A column's letters.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
