namespace Nrm.Casework.Deadlines;

/// <summary>
/// Which days authorities work: not Saturdays, Sundays, nor national holidays. Holidays come from rules and not from
/// tables of years, so a deadline in ten years is as right as one today; only days that a government proclaimed once are
/// listed. Regional and local holidays are not known here.
/// </summary>
public sealed class WorkCalendar
{
    private static readonly Dictionary<string, WorkCalendar> Declared = new WorkCalendar[]
    {
        new("None", "no national holidays", _ => []),
        new("GB", "England and Wales", HolidayRules.EnglandAndWales),
        new("IE", "Ireland", HolidayRules.Ireland),
        new("ES", "Spain, national", HolidayRules.Spain),
        new("NL", "Netherlands", HolidayRules.Netherlands),
    }.ToDictionary(calendar => calendar.Code, StringComparer.Ordinal);

    private readonly Func<int, IEnumerable<DateOnly>> _rule;

    private WorkCalendar(string code, string name, Func<int, IEnumerable<DateOnly>> rule) =>
        (Code, Name, _rule) = (code, name, rule);

    public string Code { get; }

    public string Name { get; }

    /// <summary>Weekends only, for a profile that belongs to no country.</summary>
    public static WorkCalendar None => Declared["None"];

    /// <summary>The calendars that exist.</summary>
    public static IReadOnlyCollection<string> Codes => Declared.Keys;

    /// <summary>The calendar of a code; throws <see cref="UndeclaredCalendarException"/> when there is none.</summary>
    public static WorkCalendar For(string holidayCalendarCode) =>
        Declared.TryGetValue(holidayCalendarCode, out var calendar)
            ? calendar
            : throw new UndeclaredCalendarException(holidayCalendarCode);

    /// <summary>The national holidays of a year, in order; one on a weekend stands beside its substitute.</summary>
    public IReadOnlyList<DateOnly> Holidays(int year) => [.. _rule(year).Distinct().Order()];

    public bool IsHoliday(DateOnly day) => _rule(day.Year).Contains(day);

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The day itself if it is a working day, else the first one after it.</summary>
    public DateOnly SameOrNextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The n-th working day after a day, the day itself not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var left = count; left > 0; left--)
        {
            day = SameOrNextWorkingDay(day.AddDays(1));
        }

        return day;
    }

    public override string ToString() => $"{Code} ({Name})";
}
