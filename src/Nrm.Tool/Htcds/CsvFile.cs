using System.Text;
using CsvHelper;

namespace Nrm.Tool.Htcds;

/// <summary>A CSV file in UTF-8, separated by commas, semicolons or tabs. Records count as rows, as in a spreadsheet program.</summary>
internal static class CsvFile
{
    public static IEnumerable<SourceRow> Rows(string file)
    {
        // Decoded strictly here: the package would put a sign in the place of what it cannot read.
        using var text = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var reader = CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = Limits.Columns * Limits.CellCharacters,
            MalformedData = CsvMalformedDataHandling.Throw,
            IncludeValuesInExceptions = false,
        });
        for (var number = 1; Next(reader, number); number++)
        {
            if (reader.FieldCount > Limits.Columns)
            {
                throw new FileRefusedException($"Row {number} has more than {Limits.Columns} columns.");
            }

            yield return new SourceRow(number, [.. Enumerable.Range(0, reader.FieldCount).Select(column => Cell(reader.GetString(column).Trim(), column, number))]);
        }
    }

    private static SourceCell Cell(string text, int column, int row)
    {
        var address = $"{SourceCell.Letters(column)}{row}";
        return text.StartsWith('=') || text.StartsWith('@') ? new SourceCell(column, address, "", "looks like a formula")
            : text.Length > Limits.CellCharacters ? new SourceCell(column, address, "", $"is longer than {Limits.CellCharacters} characters")
            : new SourceCell(column, address, text);
    }

    private static bool Next(CsvReader reader, int number)
    {
        try
        {
            return reader.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefusedException("The file is not in UTF-8. Save it as CSV UTF-8.");
        }
        catch (CsvFormatException)
        {
            // Its message may quote what it read.
            throw new FileRefusedException($"The file cannot be read as CSV at row {number}: a quotation mark does not close, or stands where none may.");
        }
    }
}
