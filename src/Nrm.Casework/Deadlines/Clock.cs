namespace Nrm.Casework.Deadlines;

/// <summary>
/// The arithmetic of deadlines (domain reference 2.5). Pure: every date is a parameter, and nothing here knows what day
/// it is. An expired clock raises a task; it never takes protection away.
/// </summary>
public static class Clock
{
    /// <summary>What a clock is, what its end does, and how a holiday moves it.</summary>
    public static ClockTerms Terms(ClockKind kind) => All.FirstOrDefault(t => t.Kind == kind) ?? throw new UndeclaredException($"clock {kind}");

    /// <summary>Every clock, in order.</summary>
    public static IReadOnlyList<ClockTerms> All { get; } =
        [.. Declared.Capabilities.OfType<IDeclaresClocks>().SelectMany(c => c.Terms).OrderBy(t => t.Code, StringComparer.Ordinal)];

    /// <summary>True when some capability declares the clock.</summary>
    internal static bool Knows(ClockKind kind) => All.Any(t => t.Kind == kind);

    /// <summary>The deadline of a clock that starts on a day. Throws when the length is not at least one unit.</summary>
    /// <param name="kind">The clock.</param>
    /// <param name="length">The length, in the unit of its source.</param>
    /// <param name="startedOn">The day of the event, in the zone.</param>
    /// <param name="calendar">The holidays of the deciding authority.</param>
    /// <param name="zone">The time zone of the deciding authority.</param>
    /// <param name="countStartDay">True only where the profile counts the day of the event as the first one. Hours never do.</param>
    public static Deadline Due(
        ClockKind kind, Length length, DateOnly startedOn, WorkCalendar calendar, TimeZoneInfo zone, bool countStartDay = false)
    {
        var due = LastDay(length, startedOn, calendar, countStartDay);
        if (Terms(kind).Holiday == HolidayRule.MovesLater)
        {
            due = calendar.SameOrNextWorkingDay(due);
        }

        return new(kind, startedOn, length, due, EndOfDayUtc(due, zone));
    }

    /// <summary>
    /// Which of two deadlines holds when the rule changed while the clock ran (INV-34): the one that is better for the
    /// person. A period that protects is never shortened; a duty of an authority is never put off. The running one
    /// stays when they end together. Throws when they are not the same clock.
    /// </summary>
    public static Deadline Better(Deadline running, Deadline recomputed)
    {
        if (running.Kind != recomputed.Kind)
        {
            throw new ArgumentException($"{recomputed.Kind} cannot replace {running.Kind}.", nameof(recomputed));
        }

        var later = recomputed.DueAtUtc.CompareTo(running.DueAtUtc);
        return (Terms(running.Kind).Protects ? later > 0 : later < 0) ? recomputed : running;
    }

    /// <summary>The last day of a length, before any holiday moves it.</summary>
    internal static DateOnly LastDay(Length length, DateOnly startedOn, WorkCalendar calendar, bool countStartDay = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length.Value, 1, nameof(length));
        var from = countStartDay ? startedOn.AddDays(-1) : startedOn;
        return length.Unit switch
        {
            LengthUnit.Days => from.AddDays(length.Value),
            LengthUnit.WorkingDays => calendar.AddWorkingDays(from, length.Value),
            LengthUnit.Weeks => from.AddDays(checked(7 * length.Value)),
            // Same day-number, clipped to the month's end; the start day is counted by leaving out the last day.
            LengthUnit.Months => startedOn.AddMonths(length.Value).AddDays(countStartDay ? -1 : 0),
            // The hour of the event is not kept: a begun day counts as a whole one, so no hour is lost.
            LengthUnit.Hours => startedOn.AddDays((int)((length.Value + 23L) / 24)),
        };
    }

    /// <summary>The instant at which a local day is over: the first moment of the next one, whatever the clocks do that night.</summary>
    internal static DateTime EndOfDayUtc(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        var offset = zone.IsInvalidTime(midnight)
            // Clocks jump over this midnight: the day ends at the jump, which the offset before it gives.
            ? zone.GetUtcOffset(midnight.AddHours(-3))
            // Midnight comes twice: the day was over at the first one, which has the larger offset.
            : zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return DateTime.SpecifyKind(midnight - offset, DateTimeKind.Utc);
    }
}
