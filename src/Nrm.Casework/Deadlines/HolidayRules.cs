namespace Nrm.Casework.Deadlines;

/// <summary>The national holidays as rules of each country. Days proclaimed once are listed from 2020 on.</summary>
internal static class HolidayRules
{
    /// <summary>Banking and Financial Dealings Act 1971 and the yearly proclamations; a holiday on a weekend has a substitute.</summary>
    public static IEnumerable<DateOnly> EnglandAndWales(int year)
    {
        var easter = Easter.Sunday(year);
        yield return new(year, 1, 1);
        yield return AfterWeekend(new(year, 1, 1));
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return year == 2020 ? new(2020, 5, 8) : First(DayOfWeek.Monday, year, 5);
        yield return year == 2022 ? new(2022, 6, 2) : Last(DayOfWeek.Monday, year, 5);
        yield return Last(DayOfWeek.Monday, year, 8);

        var christmas = new DateOnly(year, 12, 25);
        yield return christmas;
        yield return christmas.AddDays(1);
        // Two days off on a weekend have two substitutes: Monday and Tuesday, so neither day is lost.
        if (christmas.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday)
        {
            yield return new(year, 12, 28);
        }

        if (christmas.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            yield return new(year, 12, 27);
        }

        if (year == 2022)
        {
            yield return new(2022, 6, 3);
            yield return new(2022, 9, 19);
        }

        if (year == 2023)
        {
            yield return new(2023, 5, 8);
        }
    }

    /// <summary>Organisation of Working Time Act 1997, Second Schedule; a holiday on a weekend stays there.</summary>
    public static IEnumerable<DateOnly> Ireland(int year)
    {
        yield return new(year, 1, 1);
        if (year >= 2023)
        {
            var brigid = new DateOnly(year, 2, 1);
            yield return brigid.DayOfWeek == DayOfWeek.Friday ? brigid : First(DayOfWeek.Monday, year, 2);
        }

        yield return new(year, 3, 17);
        if (year == 2022)
        {
            yield return new(2022, 3, 18);
        }

        yield return Easter.Sunday(year).AddDays(1);
        yield return First(DayOfWeek.Monday, year, 5);
        yield return First(DayOfWeek.Monday, year, 6);
        yield return First(DayOfWeek.Monday, year, 8);
        yield return Last(DayOfWeek.Monday, year, 10);
        yield return new(year, 12, 25);
        yield return new(year, 12, 26);
    }

    /// <summary>Real Decreto 2001/1983 art. 45, the national list; Epiphany, which regions may replace, is kept by all.</summary>
    public static IEnumerable<DateOnly> Spain(int year) =>
    [
        new(year, 1, 1), new(year, 1, 6), Easter.Sunday(year).AddDays(-2), new(year, 5, 1), new(year, 8, 15),
        new(year, 10, 12), new(year, 11, 1), new(year, 12, 6), new(year, 12, 8), new(year, 12, 25),
    ];

    /// <summary>Algemene termijnenwet art. 3, the days that count for legal time limits: also Good Friday and every 5 May.</summary>
    public static IEnumerable<DateOnly> Netherlands(int year)
    {
        var easter = Easter.Sunday(year);
        var birthday = year >= 2014 ? new DateOnly(year, 4, 27) : new DateOnly(year, 4, 30);
        return
        [
            new(year, 1, 1), easter.AddDays(-2), easter.AddDays(1),
            birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday,
            new(year, 5, 5), easter.AddDays(39), easter.AddDays(50), new(year, 12, 25), new(year, 12, 26),
        ];
    }

    private static DateOnly AfterWeekend(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly First(DayOfWeek weekday, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7);
    }

    private static DateOnly Last(DayOfWeek weekday, int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }
}
