using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Decisions;
using Nrm.Casework.Referrals;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Safety;
using Nrm.Web.Forms;

namespace Nrm.Web.Tests.Forms;

public sealed class FormReaderTests
{
    [Fact]
    public void What_was_left_empty_is_left_out()
    {
        var read = Read<Withdraw>(("reason", "  "), ("wantsSupport", ""));
        Assert.Null(read.Reason);
        Assert.Null(read.WantsSupport);
    }

    [Fact]
    public void A_nested_referral_is_read_with_lists_dates_and_missing_answers()
    {
        var read = Read<SubmitReferral>(
            ("profile", "COE"), ("kind", "referral"), ("ageAnswer", "notSure"), ("consent.toReferral", "yes"),
            ("person.fullName", " Amara Ndiaye \r\n"), ("person.dateOfBirth.year", "2009"), ("person.gender", "refused"),
            ("person.languages", "fr"), ("person.languages", "wo"), ("person.interpreterNeeded", "yes"),
            ("exploitation.types", "forcedLabour"), ("exploitation.places[0].country", ""), ("exploitation.places[1].country", "FR"));
        Assert.Equal("Amara Ndiaye", read.Person!.FullName);
        Assert.Equal("2009", read.Person.DateOfBirth!.Value.Value.ToString());
        Assert.Equal(["fr", "wo"], read.Person.Languages!);
        Assert.True(read.Person.InterpreterNeeded);
        Assert.Equal("FR", Assert.Single(read.Exploitation!.Places!).Country);
        Assert.Null(read.SafeContact);
    }

    [Fact]
    public void A_missing_date_keeps_the_reason_why_it_is_missing()
    {
        var read = Read<SubmitReferral>(("profile", "COE"), ("kind", "referral"), ("ageAnswer", "adult"), ("consent.toReferral", "yes"), ("person.dateOfBirth.missing", "refused"));
        Assert.Equal(Missing.Refused, read.Person!.DateOfBirth!.Value.Missing);
    }

    [Theory]
    [InlineData("31", "2", "2026")]
    [InlineData("x", "2", "2026")]
    [InlineData("1", "13", "2026")]
    [InlineData("1", "", "2026")]
    [InlineData("1", "2", "26")]
    public void A_day_that_does_not_exist_is_an_error_at_its_field_and_names_no_value(string day, string month, string year)
    {
        var read = FormReader.Read(typeof(RecordThreat), Fields(("happenedOn.day", day), ("happenedOn.month", month), ("happenedOn.year", year)));
        Assert.Null(read.Input);
        Assert.Equal([FormReader.NoSuchDay], read.Errors["happenedOn"]);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("March")]
    [InlineData("mar")]
    public void A_month_may_be_a_number_or_a_name(string month)
    {
        var read = Read<ExecuteReturn>(("date.day", "27"), ("date.month", month), ("date.year", "2026"));
        Assert.Equal(new DateOnly(2026, 3, 27), read.Date);
    }

    [Fact]
    public void What_is_no_number_is_an_error_in_words()
    {
        var read = FormReader.Read(typeof(ExtendReflection), Fields(("days", "ten"), ("reason", "x")));
        Assert.Equal([FormReader.NoNumber], read.Errors["days"]);
    }

    [Fact]
    public void A_code_that_nobody_offered_is_an_error_at_its_field()
    {
        var read = FormReader.Read(typeof(DecideReasonableGrounds), Fields(("outcome", "perhaps"), ("findings.act", "met"), ("findings.means", "met"), ("findings.purpose", "met")));
        Assert.Null(read.Input);
        Assert.Equal(["outcome"], read.Errors.Keys);
    }

    [Fact]
    public void Lines_of_a_text_are_entries_of_a_list()
    {
        var read = Read<PrepareReturn>(("steps", "papers\r\n\r\n  safe address "));
        Assert.Equal(["papers", "safe address"], read.Steps!);
    }

    [Fact]
    public void Gates_are_read_by_their_name()
    {
        var gate = Enum.GetValues<ReturnGate>()[0];
        var code = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(gate.ToString());
        var read = Read<AssessReturnRisk>(("side", "host"), ($"gates.{code}", "a place is ready"), ("answers.q1.value", "no"), ("answers.q1.dated.day", "1"), ("answers.q1.dated.month", "2"), ("answers.q1.dated.year", "2026"));
        Assert.Equal("a place is ready", read.Gates![gate]);
        Assert.Equal(new DateOnly(2026, 2, 1), read.Answers!.Q1!.Dated);
    }

    [Fact]
    public void An_error_of_an_entry_stands_at_the_row_that_was_typed()
    {
        var read = FormReader.Read(typeof(AssessNeeds), Fields(("needs[0].wish", ""), ("needs[1].domain", "safety"), ("needs[2].wish", "a room")));
        Assert.Equal("needs[2].domain", read.FieldOf("needs[1].domain"));
        Assert.Equal("needs[1].domain", read.FieldOf("needs[0].domain"));
    }

    private static T Read<T>(params (string Path, string Value)[] fields)
    {
        var read = FormReader.Read(typeof(T), Fields(fields));
        Assert.Empty(read.Errors);
        return Assert.IsType<T>(read.Input);
    }

    private static Dictionary<string, string[]> Fields(params (string Path, string Value)[] fields) =>
        fields.GroupBy(f => f.Path).ToDictionary(g => g.Key, g => g.Select(f => f.Value).ToArray());
}
