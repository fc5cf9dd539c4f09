using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Nrm.Web.Tests.Import;

/// <summary>Files as a partner organisation could send them, about invented people.</summary>
internal static class Sheets
{
    public const string Headings = "No,prs_FirstName,prs_SecondName,con_Consent,prs_Birthdate,prs_Gender,prs_Citizenship,prs_PrimaryLanguage,vic_MethodsOfControl,vic_TypeOfExploitation,vic_ForcedLabourIndustry";

    /// <summary>Four rows that are good, in the spellings that files really have.</summary>
    public const string Good = $"""
        {Headings}
        1,Ilinca,Morar,TRUE,1996-05-04,Feminine,RO,ron,DebtBondage;TakesEarnings,ForcedLabour,A_AgricultureForestryAndFishing
        2,Petrika,Luarasi,yes,1990,Masculine,ALB,sqi,"Debt bondage, Withholds documents",Forced labour,F_Construction
        3,Nguyen,Thao,FALSE,2014-02,,VN,vie,,ForcedBegging,
        4,,,TRUE,,NonSpecifiedUnknown,Unknown,eng,,,
        """;

    public static string Csv(string folder, string text)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>A spreadsheet of the rows. A cell that begins with = becomes a formula.</summary>
    public static string Xlsx(string folder, IEnumerable<IReadOnlyList<string>> rows) => Xlsx(folder, rows.Select(row => new Row(row.Select(Cell))));

    /// <summary>One row whose birth date is stored as a number. Style 1 is the built-in date, style 2 a format of the file's own.</summary>
    public static string WithBirthdate(string folder, string stored, uint style) => Xlsx(folder,
    [
        new Row(new[] { "prs_FirstName", "prs_Birthdate", "con_Consent" }.Select(Cell)),
        new Row(Cell("Ana"), new Cell { StyleIndex = style, CellValue = new CellValue(stored) }, new Cell { DataType = CellValues.Boolean, CellValue = new CellValue("1") }),
    ]);

    private static string Xlsx(string folder, IEnumerable<Row> rows)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.xlsx");
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "[$-809]dd mmm \"of\" yyyy" }),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 170 }));
        var sheet = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            foreach (var row in rows)
            {
                writer.WriteElement(row);
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        book.Workbook.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheets()).AppendChild(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Sheet1" });
        book.Workbook.Save();
        return file;
    }

    private static Cell Cell(string text) => text.StartsWith('=')
        ? new Cell { CellFormula = new CellFormula(text[1..]), CellValue = new CellValue("1") }
        : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
