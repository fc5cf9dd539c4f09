namespace Nrm.Tool.Htcds;

/// <summary>
/// Finds the headings of an HTCDS file and gives its rows. The standard's spreadsheet has names in its first row and labels in its
/// second; other files have one of the two.
/// </summary>
public static class HtcdsSheet
{
    private const int RowsBeforeHeadings = 10;
    private const int FewestHeadings = 3;

    /// <param name="unknown">Told the headings that the standard does not have.</param>
    /// <exception cref="FileRefusedException">There are no headings of the standard, or two columns with the same.</exception>
    public static IEnumerable<HtcdsRow> Rows(IEnumerable<SourceRow> source, Action<string>? unknown = null)
    {
        using var rows = source.GetEnumerator();
        var headings = Headings(rows, out var first);
        foreach (var (address, text) in headings.Unknown.Where(u => u.Key != "A"))
        {
            unknown?.Invoke($"{address}: \"{text}\"");
        }

        for (var more = first || rows.MoveNext(); more; more = rows.MoveNext())
        {
            if (Row(rows.Current, headings) is { } row)
            {
                yield return row;
            }
        }
    }

    private static Found Headings(IEnumerator<SourceRow> rows, out bool standsOnFirstRow)
    {
        for (var tried = 0; tried < RowsBeforeHeadings && rows.MoveNext(); tried++)
        {
            var found = new Found();
            found.Add(rows.Current);
            if (found.Columns.Count < FewestHeadings)
            {
                continue;
            }

            standsOnFirstRow = rows.MoveNext();
            if (standsOnFirstRow && rows.Current.Cells.Count(c => HtcdsTable.Current.Column(c.Text) is not null) >= FewestHeadings)
            {
                found.Add(rows.Current);
                standsOnFirstRow = false;
            }

            return found.Checked();
        }

        throw new FileRefusedException($"The first {RowsBeforeHeadings} rows hold no headings of HTCDS 2.0, such as prs_FirstName or vic_TypeOfExploitation.");
    }

    private static HtcdsRow? Row(SourceRow source, Found headings)
    {
        var cells = new Dictionary<string, HtcdsCell>();
        var (leftOut, faults) = (new List<string>(), new List<string>());
        string? id = null;
        foreach (var cell in source.Cells.Where(c => c.Text.Length > 0 || c.Fault is not null))
        {
            if (!headings.Columns.TryGetValue(cell.Column, out var column))
            {
                if (cell.Column == 0)
                {
                    id = cell.Text;
                }
                else
                {
                    leftOut.Add($"column {SourceCell.Letters(cell.Column)}");
                }
            }
            else if (column.Takes is null)
            {
                leftOut.Add(column.Name);
            }
            else if (cell.Fault is { } fault)
            {
                faults.Add($"{column.Name} ({cell.Address}) {fault}.");
            }
            else
            {
                cells[column.Takes] = new HtcdsCell(column, cell.Address, cell.Text);
            }
        }

        // A row that only has a number is one that was never filled in.
        return cells.Count == 0 && faults.Count == 0 && leftOut.Count == 0 ? null : new HtcdsRow(source.Number, id, cells, leftOut, faults);
    }

    private sealed class Found
    {
        public Dictionary<int, HtcdsColumn> Columns { get; } = [];

        public Dictionary<string, string> Unknown { get; } = [];

        public void Add(SourceRow row)
        {
            foreach (var cell in row.Cells.Where(c => c.Text.Length > 0 || c.Fault is not null))
            {
                var letters = SourceCell.Letters(cell.Column);
                if (HtcdsTable.Current.Column(cell.Text) is not { } column)
                {
                    if (!Columns.ContainsKey(cell.Column))
                    {
                        Unknown[letters] = cell.Fault is null && cell.Text.Length <= 60 ? cell.Text : "?";
                    }
                }
                else if (Columns.TryGetValue(cell.Column, out var named) && named != column)
                {
                    // In the standard's own spreadsheet the names and labels of the address columns disagree; none of them is taken.
                    if (named.Takes is not null || column.Takes is not null)
                    {
                        throw new FileRefusedException($"Column {letters} has two headings that mean different things.");
                    }
                }
                else
                {
                    Columns[cell.Column] = column;
                    Unknown.Remove(letters);
                }
            }
        }

        public Found Checked() => Columns.Values.Where(c => c.Takes is not null).GroupBy(c => c.Name).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new FileRefusedException($"Two columns are headed {twice.Key}.") : this;
    }
}
