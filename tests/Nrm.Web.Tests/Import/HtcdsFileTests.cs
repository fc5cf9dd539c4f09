using Nrm.Tool.Htcds;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Import;

public sealed class HtcdsFileTests : IDisposable
{
    private const string Template = "../shared/data/htcds/htcds-2.0.xlsx";

    private readonly string _folder = Directory.CreateTempSubdirectory("nrm-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_standards_own_spreadsheet_is_understood_and_empty()
    {
        var file = Path.GetFullPath(Template, SharedApp.RepositoryRoot);
        if (!File.Exists(file))
        {
            Assert.Skip($"The spreadsheet of the standard is not here ({Template}).");
        }

        var unknown = new List<string>();

        // A thousand numbered rows that nobody filled in.
        Assert.Empty(HtcdsSheet.Rows(SourceFile.Rows(file), unknown.Add));
        Assert.Empty(unknown);
        var headings = SourceFile.Rows(file).First().Cells.Where(c => c.Text.Length > 0);
        Assert.All(headings, h => Assert.NotNull(HtcdsTable.Current.Column(h.Text)));
    }

    [Fact]
    public void Names_in_the_first_row_and_labels_in_the_second_are_both_headings()
    {
        var rows = Rows([["", "prs_FirstName", "prs_Gender", "con_Consent"], ["", "First Name", "Gender", "Consent"], ["7", "Ana", "Feminine", "TRUE"]]);

        var row = Assert.Single(rows);
        Assert.Equal((3, "7", "Ana"), (row.Number, row.Id, row["firstName"]!.Text));
    }

    [Fact]
    public void A_formula_is_a_fault_with_the_address_of_its_cell()
    {
        var row = Assert.Single(Rows([["prs_FirstName", "prs_Gender", "con_Consent"], ["Ana", "=A1", "TRUE"]]));

        Assert.Contains("prs_Gender (B2)", Assert.Single(row.Faults));
    }

    [Theory]
    [InlineData(1u, "35000", "1995-10-28")]
    [InlineData(2u, "35000.5", "1995-10-28")]
    [InlineData(0u, "1998", "1998")]
    public void A_date_is_told_by_the_format_of_its_cell_and_a_bare_number_is_a_year(uint style, string stored, string read)
    {
        var row = Assert.Single(HtcdsSheet.Rows(SourceFile.Rows(Sheets.WithBirthdate(_folder, stored, style))));

        Assert.Equal(read, row["birthdate"]!.Text);
    }

    [Fact]
    public void A_heading_that_the_standard_does_not_have_is_told()
    {
        var unknown = new List<string>();
        _ = HtcdsSheet.Rows(SourceFile.Rows(Sheets.Xlsx(_folder, [["prs_FirstName", "prs_Gender", "con_Consent", "Shoe size"]])), unknown.Add).ToList();

        Assert.Contains("D", Assert.Single(unknown));
    }

    [Fact]
    public void Two_columns_with_one_meaning_are_refused() =>
        Refused(Sheets.Xlsx(_folder, [["prs_FirstName", "First Name", "prs_Gender", "con_Consent"]]), "prs_FirstName");

    [Fact]
    public void A_file_without_headings_of_the_standard_is_refused() => Refused(Sheets.Csv(_folder, "a,b,c\n1,2,3\n"), "HTCDS");

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        var file = Path.Combine(_folder, "large.csv");
        using (var stream = File.Create(file))
        {
            stream.SetLength(21L * 1024 * 1024);
        }

        Refused(file, "larger than");
    }

    [Fact]
    public void A_file_that_unpacks_to_far_more_is_refused()
    {
        var file = Path.Combine(_folder, "bomb.xlsx");
        using (var zip = System.IO.Compression.ZipFile.Open(file, System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 201; i++)
            {
                entry.Write(block);
            }
        }

        Refused(file, "unpacks to");
    }

    [Fact]
    public void A_file_that_is_no_spreadsheet_is_refused()
    {
        var file = Path.Combine(_folder, "not.xlsx");
        File.WriteAllText(file, "not a spreadsheet");

        Refused(file, "not a spreadsheet file");
    }

    [Fact]
    public void A_csv_file_of_another_encoding_is_refused()
    {
        var file = Path.Combine(_folder, "latin.csv");
        File.WriteAllBytes(file, [.. "prs_FirstName,prs_Gender,con_Consent\n"u8, 0xE9, .. ",Feminine,TRUE\n"u8]);

        Refused(file, "UTF-8");
    }

    [Theory]
    [InlineData("prs_First_Name", "prs_FirstName")]
    [InlineData("vic_Methods_of_Control", "vic_MethodsOfControl")]
    [InlineData("vic_TraffickinStatusDecisionMakingOrg", "vic_TraffickingStatusDecisionMakingOrg")]
    [InlineData("Type of Exploitation", "vic_TypeOfExploitation")]
    public void Headings_are_known_in_the_spellings_that_the_standard_itself_uses(string heading, string name) =>
        Assert.Equal(name, HtcdsTable.Current.Column(heading)!.Name);

    [Fact]
    public void Every_code_of_the_table_is_one_of_ours()
    {
        var lists = new Dictionary<string, Nrm.Casework.Kernel.CodeList>
        {
            ["gender"] = CodeLists.Gender,
            ["control"] = CodeLists.MeansOfControl,
            ["exploitation"] = CodeLists.Exploitation,
            ["industry"] = CodeLists.Industry,
            ["consent"] = CodeLists.YesNo,
        };

        Assert.All(lists, list => Assert.All(HtcdsTable.Current.Codes[list.Key], code => Assert.True(list.Value.Has(code.Is), $"{list.Key}: {code.Is}")));
        Assert.All(HtcdsTable.Current.Missing, code => Assert.Contains(code.Is, Nrm.Casework.Kernel.CodeList.Missing));
    }

    private List<HtcdsRow> Rows(IEnumerable<IReadOnlyList<string>> rows) => [.. HtcdsSheet.Rows(SourceFile.Rows(Sheets.Xlsx(_folder, rows)))];

    private static void Refused(string file, string why) =>
        Assert.Contains(why, Assert.Throws<FileRefusedException>(() => HtcdsSheet.Rows(SourceFile.Rows(file)).ToList()).Message);
}
