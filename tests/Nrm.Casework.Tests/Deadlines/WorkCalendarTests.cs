using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Tests.Deadlines;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("1961-04-02")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Easter_falls_on_its_known_days(string day) =>
        Assert.Equal(DateOnly.Parse(day), Easter.Sunday(DateOnly.Parse(day).Year));

    [Theory]
    [InlineData("GB", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData("GB", 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData("GB", 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData("GB", 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData("GB", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData("GB", 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    [InlineData("IE", 2022, "03-17 03-18 04-18 05-02 06-06 08-01 10-31 12-26")]
    [InlineData("IE", 2024, "01-01 02-05 04-01 05-06 06-03 08-05 10-28 12-25 12-26")]
    [InlineData("IE", 2030, "01-01 02-01 04-22 05-06 06-03 08-05 10-28 12-25 12-26")]
    [InlineData("ES", 2025, "01-01 01-06 04-18 05-01 08-15 12-08 12-25")]
    [InlineData("NL", 2025, "01-01 04-18 04-21 05-05 05-29 06-09 12-25 12-26")]
    [InlineData("NL", 2026, "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25")]
    public void The_weekdays_off_are_those_that_were_published(string code, int year, string expected)
    {
        var calendar = WorkCalendar.For(code);
        var weekdaysOff = calendar.Holidays(year).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.Equal(expected, string.Join(' ', weekdaysOff.Select(day => $"{day:MM-dd}")));
    }

    [Fact]
    public void The_birthday_of_the_king_leaves_the_Sunday_for_the_Saturday() =>
        Assert.Contains(new DateOnly(2025, 4, 26), WorkCalendar.For("NL").Holidays(2025));

    [Fact]
    public void Without_a_country_only_weekends_are_off()
    {
        Assert.Empty(WorkCalendar.None.Holidays(2027));
        Assert.True(WorkCalendar.None.IsWorkingDay(new(2026, 12, 25)));
        Assert.False(WorkCalendar.None.IsWorkingDay(new(2026, 12, 26)));
    }

    [Theory]
    [InlineData("XX")]
    [InlineData("gb")]
    [InlineData("")]
    public void An_undeclared_calendar_throws(string code) =>
        Assert.Equal(code, Assert.Throws<UndeclaredCalendarException>(() => WorkCalendar.For(code)).Code);
}
