using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Nrm.Tool.Htcds;

/// <summary>The first sheet of a spreadsheet file, read as a stream.</summary>
internal static class XlsxFile
{
    public static IEnumerable<SourceRow> Rows(string file)
    {
        CheckSize(file);
        using var document = Open(file);
        var book = document.WorkbookPart ?? throw new FileRefusedException("The file holds no workbook.");
        var sheet = book.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part
            ? part : throw new FileRefusedException("The file holds no sheet.");
        var cells = new XlsxCells(book);
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;
        while (Next(reader))
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var row = (Row)reader.LoadCurrentElement()!;
            number = (int?)row.RowIndex?.Value ?? number + 1;
            yield return new SourceRow(number, cells.Of(row, number));
        }
    }

    /// <summary>A file that unpacks to far more than its size is an attack, not a spreadsheet.</summary>
    private static void CheckSize(string file)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            if (zip.Entries.Sum(e => e.Length) > Limits.UnpackedBytes)
            {
                throw new FileRefusedException($"The file unpacks to more than {Limits.UnpackedBytes / 1024 / 1024} MB. Split it and import the parts.");
            }
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException("The file is not a spreadsheet file, or it is damaged.");
        }
    }

    private static SpreadsheetDocument Open(string file)
    {
        try
        {
            return SpreadsheetDocument.Open(file, false, new OpenSettings { MaxCharactersInPart = Limits.UnpackedBytes });
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException)
        {
            throw new FileRefusedException("The file is not a spreadsheet file, or it is damaged.");
        }
    }

    private static bool Next(OpenXmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (System.Xml.XmlException)
        {
            throw new FileRefusedException("The sheet is damaged, or larger than can be imported.");
        }
    }
}
