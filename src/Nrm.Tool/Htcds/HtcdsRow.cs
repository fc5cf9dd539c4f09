using System.Security.Cryptography;
using System.Text;

namespace Nrm.Tool.Htcds;

/// <summary>A row of an HTCDS file, its cells by what they become here.</summary>
/// <param name="Id">The file's own number of the row, from a first column that the standard does not have; null without one.</param>
public sealed record HtcdsRow(
    int Number, string? Id, IReadOnlyDictionary<string, HtcdsCell> Cells, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Faults)
{
    public HtcdsCell? this[string takes] => Cells.GetValueOrDefault(takes);

    /// <summary>The same for the same row of the same content, in whichever file and order it comes: a second import finds the first.</summary>
    public string Key()
    {
        var content = new StringBuilder().Append(Id?.Length ?? -1).Append(':').Append(Id);
        foreach (var (takes, cell) in Cells.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            content.Append('|').Append(takes).Append('=').Append(cell.Text.Length).Append(':').Append(cell.Text);
        }

        return "htcds/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}

/// <summary>A cell that is not empty.</summary>
public sealed record HtcdsCell(HtcdsColumn Column, string Address, string Text)
{
    public string Where => $"{Column.Name} ({Address})";
}
