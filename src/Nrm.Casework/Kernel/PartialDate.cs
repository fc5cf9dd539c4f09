using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Kernel;

/// <summary>
/// A date of which only the year, or the year and month, may be known: <c>2009</c>, <c>2009-04</c>, <c>2009-04-17</c>.
/// Nobody is forced to state a day that they do not know, and none is made up: rules ask for the
/// <see cref="Earliest"/> and <see cref="Latest"/> day that the date allows and choose the one that favours the person.
/// </summary>
[JsonConverter(typeof(PartialDateJsonConverter))]
public sealed record PartialDate : IParsable<PartialDate>
{
    private static readonly (string Format, DatePrecision Precision)[] Formats =
        [("yyyy-MM-dd", DatePrecision.Day), ("yyyy-MM", DatePrecision.Month), ("yyyy", DatePrecision.Year)];

    private PartialDate(DateOnly earliest, DatePrecision precision) => (Earliest, Precision) = (earliest, precision);

    public DatePrecision Precision { get; }

    /// <summary>The first day that this date can mean.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day that this date can mean.</summary>
    public DateOnly Latest => Precision switch
    {
        DatePrecision.Day => Earliest,
        DatePrecision.Month => new(Earliest.Year, Earliest.Month, DateTime.DaysInMonth(Earliest.Year, Earliest.Month)),
        DatePrecision.Year => new(Earliest.Year, 12, 31),
    };

    public int Year => Earliest.Year;

    /// <summary>The month, or null when only the year is known.</summary>
    public int? Month => Precision == DatePrecision.Year ? null : Earliest.Month;

    /// <summary>The day, or null when it is not known.</summary>
    public int? Day => Precision == DatePrecision.Day ? Earliest.Day : null;

    public static PartialDate Of(int year) => new(new(year, 1, 1), DatePrecision.Year);

    public static PartialDate Of(int year, int month) => new(new(year, month, 1), DatePrecision.Month);

    public static PartialDate Of(DateOnly day) => new(day, DatePrecision.Day);

    /// <summary>Reads one of the three forms; throws <see cref="FormatException"/> on anything else.</summary>
    public static PartialDate Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var date)
            ? date
            : throw new FormatException("A date is written as 2009, 2009-04 or 2009-04-17.");

    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out PartialDate result) =>
        TryParse(s, null, out result);

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PartialDate result)
    {
        foreach (var (format, precision) in Formats)
        {
            if (s?.Length == format.Length
                && DateOnly.TryParseExact(s, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                result = new(day, precision);
                return true;
            }
        }

        result = null;
        return false;
    }

    public override string ToString()
    {
        var format = Formats.Single(known => known.Precision == Precision).Format;
        return Earliest.ToString(format, CultureInfo.InvariantCulture);
    }
}
