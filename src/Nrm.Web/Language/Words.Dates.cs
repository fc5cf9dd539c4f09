using System.Globalization;
using Nrm.Casework.Cases;

namespace Nrm.Web.Language;

/// <summary>Days and moments in words.</summary>
public sealed partial class Words
{
    private const char Space = '\u00A0';

    /// <summary>"4 June 2026".</summary>
    public string Day(DateOnly day) => Written(Plain(day), []);

    /// <summary>"Thursday 4 June 2026".</summary>
    public string DayWithWeekday(DateOnly day) => Written($"{day.ToString("dddd", Current.Formats)} {Plain(day)}", []);

    /// <summary>"4 June 2026 at 9:32am", in the time zone of the reader.</summary>
    public string Moment(DateTime utc, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
        return Written($"{Plain(DateOnly.FromDateTime(local))} {(French ? "à" : "at")} {Clock(TimeOnly.FromDateTime(local))}", []);
    }

    /// <summary>"9:32am".</summary>
    public string Time(TimeOnly time) => Written(Clock(time), []);

    /// <summary>How far a deadline is, counted in calendar days: "2 days late", "Today", "In 5 days".</summary>
    public string Deadline(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => this["Today"],
        1 => this["Tomorrow"],
        < 0 and var late => Count(-late, "{0} day late", "{0} days late"),
        var days => Count(days, "In {0} day", "In {0} days"),
    };

    /// <summary>As precisely as it is known: "about 2019", "December 2017", "4 June 2026".</summary>
    public string PartialDate(PartialDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Precision switch
        {
            DatePrecision.Year => this["about {0}", date.Year.ToString(CultureInfo.InvariantCulture)],
            DatePrecision.Month => Written(date.Earliest.ToString("MMMM yyyy", Current.Formats), []),
            DatePrecision.Day => Day(date.Earliest),
        };
    }

    /// <summary>A length of time: "45 days", "3 months".</summary>
    public string Length(Nrm.Casework.Deadlines.Length length) => length.Unit switch
    {
        Casework.Deadlines.LengthUnit.Days => Count(length.Value, "{0} day", "{0} days"),
        Casework.Deadlines.LengthUnit.WorkingDays => Count(length.Value, "{0} working day", "{0} working days"),
        Casework.Deadlines.LengthUnit.Weeks => Count(length.Value, "{0} week", "{0} weeks"),
        Casework.Deadlines.LengthUnit.Months => Count(length.Value, "{0} month", "{0} months"),
        Casework.Deadlines.LengthUnit.Hours => Count(length.Value, "{0} hour", "{0} hours"),
    };

    /// <summary>A length as the rules write it in a sentence: "30 days".</summary>
    private string Length(string english) =>
        english.Split(' ', 2) is [var number, var unit] && int.TryParse(number, CultureInfo.InvariantCulture, out var value)
            ? Count(value, $"{{0}} {unit.TrimEnd('s')}", $"{{0}} {unit.TrimEnd('s')}s")
            : english;

    private static bool French => Current.Translation == "fr";

    private static string Plain(DateOnly day) =>
        French && day.Day == 1 ? "1er " + day.ToString("MMMM yyyy", Current.Formats) : day.ToString("d MMMM yyyy", Current.Formats);

    private static string Clock(TimeOnly time) => French
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour}{Space}h{Space}{time.Minute:00}")
        : time.ToString("h:mm", CultureInfo.InvariantCulture) + (time.Hour < 12 ? "am" : "pm");
}
