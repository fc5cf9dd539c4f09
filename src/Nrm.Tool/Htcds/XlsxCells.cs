using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Nrm.Tool.Htcds;

/// <summary>What the cells of a sheet say: texts, dates and truth values as text; formulas and errors as faults.</summary>
internal sealed class XlsxCells
{
    private static readonly DateTime Epoch1900 = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);

    private readonly List<string> _texts = [];
    private readonly HashSet<uint> _dates = [];
    private readonly DateTime _epoch;

    public XlsxCells(WorkbookPart book)
    {
        _epoch = book.Workbook.WorkbookProperties?.Date1904?.Value is true ? Epoch1904 : Epoch1900;
        ReadTexts(book.SharedStringTablePart);
        ReadDateFormats(book.WorkbookStylesPart?.Stylesheet);
    }

    public IReadOnlyList<SourceCell> Of(Row row, int number)
    {
        var cells = new List<SourceCell>();
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } reference ? Column(reference) : column + 1;
            if (column is < 0 or >= Limits.Columns)
            {
                throw new FileRefusedException($"Row {number} has a cell beyond column {SourceCell.Letters(Limits.Columns - 1)}.");
            }

            cells.Add(Read(cell, column, $"{SourceCell.Letters(column)}{number}"));
        }

        return cells;
    }

    private SourceCell Read(Cell cell, int column, string address)
    {
        if (cell.CellFormula is not null)
        {
            return new SourceCell(column, address, "", "holds a formula; paste its value instead");
        }

        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        var (text, fault) = true switch // CellValues is no enum: its values are no constants
        {
            _ when type == CellValues.SharedString => int.TryParse(raw, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _texts.Count
                ? (_texts[index], null) : ("", "points to a text that is not there"),
            _ when type == CellValues.InlineString => (cell.InlineString is { } inline ? Text(inline) : "", null),
            _ when type == CellValues.Boolean => (raw is "1" ? "TRUE" : raw is "0" ? "FALSE" : "", null),
            _ when type == CellValues.Error => ("", "holds an error"),
            _ when type == CellValues.Number && raw.Length > 0 && cell.StyleIndex?.Value is { } style && _dates.Contains(style) => Date(raw),
            _ => (raw, null),
        };
        return text.Length > Limits.CellCharacters
            ? new SourceCell(column, address, "", $"is longer than {Limits.CellCharacters} characters")
            : new SourceCell(column, address, text.Trim(), fault);
    }

    private (string, string?) Date(string raw)
    {
        // Before March 1900 spreadsheet programs count days in different ways.
        var first = _epoch == Epoch1900 ? 61 : 0;
        return double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial >= first && serial < 2_950_000
            ? (_epoch.AddDays(Math.Floor(serial)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
            : ("", "holds no date that can be read");
    }

    private void ReadTexts(SharedStringTablePart? part)
    {
        if (part is null)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                if (_texts.Count == Limits.SharedTexts)
                {
                    throw new FileRefusedException($"The file holds more than {Limits.SharedTexts} different texts. Split it and import the parts.");
                }

                _texts.Add(Text((SharedStringItem)reader.LoadCurrentElement()!));
            }
        }
    }

    /// <summary>The text of a cell without the phonetic guides that some programs add.</summary>
    private static string Text(OpenXmlElement item) =>
        string.Concat(item.ChildElements.Select(child => child switch { Text t => t.Text, Run run => run.Text?.Text ?? "", _ => "" }));

    private void ReadDateFormats(Stylesheet? styles)
    {
        var custom = styles?.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(f => f.NumberFormatId?.Value ?? 0, f => f.FormatCode?.Value ?? "") ?? [];
        var index = 0u;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) || (custom.TryGetValue(id, out var code) && ShowsDate(code)))
            {
                _dates.Add(index);
            }

            index++;
        }
    }

    private static bool ShowsDate(string format)
    {
        var (quoted, bracketed) = (false, false);
        foreach (var letter in format)
        {
            (quoted, bracketed) = letter switch { '"' => (!quoted, bracketed), '[' => (quoted, true), ']' => (quoted, false), _ => (quoted, bracketed) };
            if (!quoted && !bracketed && letter is 'y' or 'Y' or 'd' or 'D')
            {
                return true;
            }
        }

        return false;
    }

    private static int Column(string reference) =>
        reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => sum > 20_000 ? sum : (sum * 26) + (char.ToUpperInvariant(letter) - 'A' + 1)) - 1;
}
