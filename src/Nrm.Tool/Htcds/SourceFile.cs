namespace Nrm.Tool.Htcds;

/// <summary>Reads a spreadsheet or CSV file row by row: memory does not grow with the number of rows.</summary>
public static class SourceFile
{
    /// <exception cref="FileRefusedException">It is too large, of another kind, or damaged.</exception>
    public static IEnumerable<SourceRow> Rows(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            throw new FileRefusedException("There is no such file.");
        }

        if (info.Length > Limits.FileBytes)
        {
            throw new FileRefusedException($"The file is larger than {Limits.FileBytes / 1024 / 1024} MB. Split it and import the parts.");
        }

        var rows = info.Extension.ToLowerInvariant() switch
        {
            ".xlsx" => XlsxFile.Rows(file),
            ".csv" => CsvFile.Rows(file),
            _ => throw new FileRefusedException("Only .xlsx and .csv files can be imported."),
        };
        return Counted(rows);
    }

    private static IEnumerable<SourceRow> Counted(IEnumerable<SourceRow> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (++count > Limits.Rows)
            {
                throw new FileRefusedException($"The file has more than {Limits.Rows} rows. Split it and import the parts; what was imported so far is not imported again.");
            }

            yield return row;
        }
    }
}
