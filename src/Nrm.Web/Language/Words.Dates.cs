using System.Globalization;
using Nrm.Casework.Cases;

namespace Nrm.Web.Language;

/// <summary>Days and moments in words.</summary>
public sealed partial class Words
{
    /// <summary>"4 June 2026".</summary>
    public string Day(DateOnly day) => Written(Plain(day));

    /// <summary>"Thursday 4 June 2026".</summary>
    public string DayWithWeekday(DateOnly day) => Written($"{day.ToString("dddd", Current.Formats)} {Plain(day)}");

    /// <summary>"4 June 2026 at 9:32am", in the time zone of the reader.</summary>
    public string Moment(DateTime utc, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
        return this["{0} at {1}", Plain(DateOnly.FromDateTime(local)), Clock(TimeOnly.FromDateTime(local))];
    }

    /// <summary>"9:32am".</summary>
    public string Time(TimeOnly time) => Written(Clock(time));

    /// <summary>How far a deadline is, counted in calendar days: "2 days late", "Today", "In 5 days".</summary>
    public string Deadline(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => this["Today"],
        1 => this["Tomorrow"],
        < 0 and var late => this["{0} days late", -late],
        var days => this["In {0} days", days],
    };

    /// <summary>As precisely as it is known: "about 2019", "December 2017", "4 June 2026".</summary>
    public string PartialDate(PartialDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return date.Precision switch
        {
            DatePrecision.Year => this["about {0}", date.Year.ToString(CultureInfo.InvariantCulture)],
            DatePrecision.Month => Written(date.Earliest.ToString("MMMM yyyy", Current.Formats)),
            DatePrecision.Day => Day(date.Earliest),
        };
    }

    /// <summary>A length of time: "45 days", "3 months".</summary>
    public string Length(Nrm.Casework.Deadlines.Length length) => length.Unit switch
    {
        Casework.Deadlines.LengthUnit.Days => this["{0} days", length.Value],
        Casework.Deadlines.LengthUnit.WorkingDays => this["{0} working days", length.Value],
        Casework.Deadlines.LengthUnit.Weeks => this["{0} weeks", length.Value],
        Casework.Deadlines.LengthUnit.Months => this["{0} months", length.Value],
        Casework.Deadlines.LengthUnit.Hours => this["{0} hours", length.Value],
    };

    private static string Plain(DateOnly day) => day.Day == 1 && Current.Catalogue.Settings.FirstOfMonth is { } first
        ? $"{first} {day.ToString("MMMM yyyy", Current.Formats)}"
        : day.ToString("d MMMM yyyy", Current.Formats);

    private static string Clock(TimeOnly time) => time.ToString(Current.Catalogue.Settings.Time, Current.Formats);
}
