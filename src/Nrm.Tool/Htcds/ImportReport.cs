namespace Nrm.Tool.Htcds;

/// <summary>What became of a row.</summary>
public abstract record RowResult
{
    private RowResult() { }

    /// <param name="AgeUnknown">No age could be told, so the person is treated as a child until it can (INV-05).</param>
    public sealed record Accepted(string Reference, bool AgeUnknown) : RowResult;

    /// <param name="Reference">Null when the row was imported with other options.</param>
    public sealed record AlreadyThere(string? Reference) : RowResult;

    public sealed record Refused(IReadOnlyList<string> Reasons) : RowResult;
}

/// <summary>Accepted and refused rows by their number; never a name or another value of the file.</summary>
public sealed class ImportReport(TextWriter lines)
{
    private readonly SortedDictionary<string, int> _leftOut = [];

    public int Rows { get; private set; }

    public int Accepted { get; private set; }

    public int AlreadyThere { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Accepted rows without an age.</summary>
    public int TreatedAsChildren { get; private set; }

    public string Progress => $"{Rows} rows: {Accepted} accepted, {AlreadyThere} already there, {Refused} refused";

    public void UnknownColumn(string heading) => lines.WriteLine($"Column {heading} is not of HTCDS 2.0 and is not imported.");

    public void Add(HtcdsRow row, RowResult result)
    {
        Rows++;
        switch (result)
        {
            case RowResult.Accepted accepted:
                Accepted++;
                TreatedAsChildren += accepted.AgeUnknown ? 1 : 0;
                lines.WriteLine($"row {row.Number}: accepted as {accepted.Reference}");
                row.LeftOut.Distinct().ToList().ForEach(column => _leftOut[column] = _leftOut.GetValueOrDefault(column) + 1);
                break;
            case RowResult.AlreadyThere there:
                AlreadyThere++;
                lines.WriteLine($"row {row.Number}: already there{(there.Reference is null ? ", imported with other options" : $" as {there.Reference}")}");
                break;
            case RowResult.Refused refused:
                Refused++;
                lines.WriteLine($"row {row.Number}: refused: {string.Join(" ", refused.Reasons)}");
                break;
        }
    }

    public void End()
    {
        lines.WriteLine(Progress + ".");
        if (TreatedAsChildren > 0)
        {
            lines.WriteLine($"{TreatedAsChildren} accepted without a certain age: they are treated as children until the age is known (INV-05).");
        }

        foreach (var (column, count) in _leftOut)
        {
            var why = HtcdsTable.Current.Columns.FirstOrDefault(c => c.Name == column)?.LeftOut ?? "Not a column of the standard.";
            lines.WriteLine($"{column} was left out in {count} rows. {why}");
        }
    }
}
