namespace Nrm.Casework.Deadlines;

/// <summary>Easter Sunday of the Gregorian calendar, by the rule of the full moon after 21 March (not the Orthodox one).</summary>
public static class Easter
{
    public static DateOnly Sunday(int year)
    {
        var golden = year % 19;
        var (century, yearInCentury) = (year / 100, year % 100);
        var lunarCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - lunarCorrection + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (yearInCentury / 4)) - epact - (yearInCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var days = epact + toSunday - (7 * late) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }
}
