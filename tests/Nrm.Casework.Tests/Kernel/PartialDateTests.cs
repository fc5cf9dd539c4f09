using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Nrm.Casework.Tests.Kernel;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2009", DatePrecision.Year, "2009-01-01", "2009-12-31")]
    [InlineData("2009-04", DatePrecision.Month, "2009-04-01", "2009-04-30")]
    [InlineData("2024-02", DatePrecision.Month, "2024-02-01", "2024-02-29")]
    [InlineData("2009-04-17", DatePrecision.Day, "2009-04-17", "2009-04-17")]
    public void A_date_says_what_it_can_mean(string text, DatePrecision precision, string earliest, string latest)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal(precision, date.Precision);
        Assert.Equal(DateOnly.Parse(earliest), date.Earliest);
        Assert.Equal(DateOnly.Parse(latest), date.Latest);
        Assert.Equal(text, date.ToString());
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(date));
        Assert.Equal(date, JsonSerializer.Deserialize<PartialDate>($"\"{text}\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("09")]
    [InlineData("0000")]
    [InlineData("2009-13")]
    [InlineData("2009-4")]
    [InlineData("2009-02-29")]
    [InlineData("17/04/2009")]
    [InlineData(" 2009")]
    [InlineData("2009-04-17T00:00:00")]
    [InlineData("٢٠٠٩")]
    public void Any_other_form_is_refused(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PartialDate.Parse(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void A_year_is_not_its_first_day()
    {
        Assert.NotEqual(PartialDate.Parse("2009"), PartialDate.Parse("2009-01-01"));
        Assert.NotEqual(PartialDate.Parse("2009"), PartialDate.Parse("2009-01"));
        Assert.Null(PartialDate.Parse("2009").Month);
        Assert.Null(PartialDate.Parse("2009-01").Day);
    }

    [Fact]
    public void Every_day_comes_back_and_lies_within_its_month_and_year() =>
        Prop.ForAll(Gen.Choose(0, DateOnly.MaxValue.DayNumber).ToArbitrary(), number =>
        {
            var day = DateOnly.FromDayNumber(number);
            var (month, year) = (PartialDate.Of(day.Year, day.Month), PartialDate.Of(day.Year));
            return PartialDate.Parse(PartialDate.Of(day).ToString()).Earliest == day
                && month.Earliest <= day && day <= month.Latest && year.Earliest <= month.Earliest && month.Latest <= year.Latest;
        }).QuickCheckThrowOnFailure();
}
