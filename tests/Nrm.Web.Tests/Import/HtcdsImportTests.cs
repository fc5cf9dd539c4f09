using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;
using Nrm.Tool.Htcds;

namespace Nrm.Web.Tests.Import;

public sealed class HtcdsImportTests : IAsyncLifetime
{
    private readonly StringWriter _lines = new();
    private readonly Actor _referrer = Actors.FirstResponder(Actors.Shelter);
    private TestRecords _nrm = null!;

    public async ValueTask InitializeAsync() => _nrm = await TestRecords.Open(DatabaseProvider.Sqlite);

    public ValueTask DisposeAsync() => _nrm.DisposeAsync();

    [Fact]
    public async Task Every_good_row_becomes_one_referral()
    {
        var report = await Import(Sheets.Good);

        Assert.Equal((4, 4, 0, 0), (report.Rows, report.Accepted, report.AlreadyThere, report.Refused));
        Assert.Equal(4, await Referrals());
    }

    [Fact]
    public async Task A_second_run_imports_nothing_twice()
    {
        await Import(Sheets.Good);
        var report = await Import(Sheets.Good);

        Assert.Equal((0, 4), (report.Accepted, report.AlreadyThere));
        Assert.Equal(4, await Referrals());
    }

    [Fact]
    public async Task A_second_run_with_one_row_more_imports_that_row_only()
    {
        await Import(Sheets.Good);
        var report = await Import(Sheets.Good + "\n5,Arben,Gashi,TRUE,1988,Masculine,XK,sqi,,Servitude,T");

        Assert.Equal((1, 4), (report.Accepted, report.AlreadyThere));
    }

    [Fact]
    public async Task The_values_of_a_row_arrive_where_they_belong()
    {
        await Import(Sheets.Good);
        var (person, account) = await Opened(_lines.ToString(), row: 3);

        Assert.Equal("Petrika Luarasi", person.FullName);
        Assert.Equal("masculine", person.Gender);
        Assert.Equal("AL", Assert.Single(person.Nationalities!));
        Assert.Equal(["debtBondage", "withholdsDocuments"], account.Exploitation!.MeansOfControl!);
        Assert.Equal("F", account.Exploitation.Industry);
    }

    [Fact]
    public async Task A_missing_value_stays_missing_and_an_unknown_one_stays_unknown()
    {
        await Import(Sheets.Good);
        var (person, account) = await Opened(_lines.ToString(), row: 5);

        Assert.Null(person.FullName);
        Assert.Null(person.DateOfBirth);
        Assert.Equal("unknown", person.Gender);
        Assert.Equal("unknown", Assert.Single(person.Nationalities!));
        Assert.Null(account.Exploitation);
    }

    [Fact]
    public async Task Who_has_no_birth_date_is_treated_as_a_child_until_the_age_is_known()
    {
        var report = await Import(Sheets.Good);

        Assert.Equal(1, report.TreatedAsChildren);
        Assert.Equal(AgeClass.PresumedChild, (await Facts(_lines.ToString(), row: 5)).Age);
        Assert.Equal(AgeClass.Child, (await Facts(_lines.ToString(), row: 4)).Age);
    }

    [Theory]
    [InlineData("1,Ana,Pop,TRUE,1990,Purple,RO,ron,,,", "prs_Gender (F2)")]
    [InlineData("1,Ana,Pop,TRUE,1990,Feminine,Rumania,ron,,,", "prs_Citizenship (G2)")]
    [InlineData("1,Ana,Pop,TRUE,04/05/1990,Feminine,RO,ron,,,", "prs_Birthdate (E2)")]
    [InlineData("1,Ana,Pop,TRUE,1990,Feminine,RO,ron,DebtBondage;Hypnosis,,", "vic_MethodsOfControl (I2)")]
    [InlineData("1,Ana,Pop,maybe,1990,Feminine,RO,ron,,,", "con_Consent (D2)")]
    [InlineData("1,Ana,Pop,TRUE,1990,Feminine,RO,,,,", "--consent-language")]
    [InlineData("1,Ana,=1+1,TRUE,1990,Feminine,RO,ron,,,", "prs_SecondName (C2)")]
    [InlineData("1,Ana,Pop,FALSE,1990,Feminine,RO,ron,,,", "INV-07")]
    [InlineData("1,Ana,Pop,,1990,Feminine,RO,ron,,,", "INV-07")]
    public async Task A_row_that_cannot_be_taken_is_refused_with_the_reason_and_without_a_value(string row, string reason)
    {
        var report = await Import(Sheets.Headings + "\n" + row);

        Assert.Equal((0, 1), (report.Accepted, report.Refused));
        Assert.Contains(reason, _lines.ToString());
        Assert.All(new[] { "Ana", "Pop", "Purple", "Rumania", "Hypnosis", "maybe" }, value => Assert.DoesNotContain(value, _lines.ToString()));
        Assert.Equal(0, await Referrals());
    }

    [Fact]
    public async Task A_refused_row_does_not_keep_the_others_out()
    {
        var report = await Import(Sheets.Good + "\n6,Ana,Pop,TRUE,1990,Purple,RO,ron,,,");

        Assert.Equal((4, 1), (report.Accepted, report.Refused));
        Assert.Equal(4, await Referrals());
    }

    [Fact]
    public async Task Consent_that_was_recorded_elsewhere_is_stated_by_the_operator()
    {
        var row = Sheets.Headings + "\n1,Ana,Pop,,1990,Feminine,RO,,,,";
        var report = await Import(row, new HtcdsChoices("GB", ConsentRecorded: true, ConsentLanguage: "ron"));

        Assert.Equal(1, report.Accepted);
    }

    [Fact]
    public async Task An_account_that_may_not_refer_imports_nothing()
    {
        var report = await Import(Sheets.Good, by: Actors.Decider());

        Assert.Equal((0, 4), (report.Accepted, report.Refused));
        Assert.Equal(0, await Referrals());
    }

    [Fact]
    public async Task Two_thousand_rows_are_read_as_a_stream()
    {
        // Every other row is refused before the door, so that the time goes into reading.
        var rows = Enumerable.Range(1, 2_000).Select(i => new[] { $"{i}", "Ana", "Pop", "TRUE", "1990", i % 20 == 0 ? "Feminine" : "Purple", "RO", "ron", "", "", "" });
        var file = Sheets.Xlsx(_nrm.Database.Folder, rows.Prepend(Sheets.Headings.Split(',')));
        var report = await Import(new HtcdsChoices("GB"), file, _referrer);

        Assert.Equal((2_000, 100, 1_900), (report.Rows, report.Accepted, report.Refused));
    }

    private Task<ImportReport> Import(string csv, HtcdsChoices? choices = null, Actor? by = null) =>
        Import(choices ?? new HtcdsChoices("GB"), Sheets.Csv(_nrm.Database.Folder, csv), by ?? _referrer);

    private Task<ImportReport> Import(HtcdsChoices choices, string file, Actor by) =>
        new HtcdsImport(_nrm.Changes, by, choices, new DateOnly(2026, 11, 20)).Run(file, new ImportReport(_lines));

    private async Task<int> Referrals() => Convert.ToInt32(await _nrm.Scalar("SELECT COUNT(*) FROM cases"), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<CaseFacts> Facts(string report, int row) => (await Case(report, row)).Facts;

    private async Task<FoundCase> Case(string report, int row)
    {
        var reference = report.Split('\n').Single(l => l.StartsWith($"row {row}: accepted", StringComparison.Ordinal)).Split(' ')[^1].Trim();
        return Assert.Single(Assert.IsType<Outcome<CaseList>.Done>(await _nrm.Search.Find(_referrer, new CaseCriteria { Reference = reference })).Value.Cases);
    }

    private async Task<(PersonDetails Person, ReferralAccount Account)> Opened(string report, int row)
    {
        var id = (await Case(report, row)).Facts.Id;
        return (await Open(id, Sections.Person), await Open(id, Sections.Account));
    }

    private async Task<T> Open<T>(Guid id, Section<T> section) where T : class =>
        (T)Assert.Single(Assert.IsType<Outcome<IReadOnlyList<OpenedDocument>>.Done>(await _nrm.Looks.At(_referrer, id, new SectionView(section))).Value).Document;
}
