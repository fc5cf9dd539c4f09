using FsCheck;
using FsCheck.Fluent;
using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Tests.Deadlines;

/// <summary>What holds for every clock, length, day, calendar and zone.</summary>
public sealed class ClockProperties
{
    private sealed record Run(ClockKind Kind, Length Length, DateOnly Start, WorkCalendar Calendar, TimeZoneInfo Zone, bool CountStartDay)
    {
        public Deadline Due() => Clock.Due(Kind, Length, Start, Calendar, Zone, CountStartDay);
    }

    private static readonly string[] Zones =
        ["UTC", "Europe/London", "Europe/Dublin", "Europe/Madrid", "Africa/Cairo", "Asia/Beirut", "America/Havana", "Pacific/Auckland"];

    private static readonly Gen<Run> Runs =
        from kind in Gen.Elements(Clock.All.Select(c => c.Kind).ToArray())
        from value in Gen.Choose(1, 120)
        from unit in Gen.Elements(Enum.GetValues<LengthUnit>())
        from day in Gen.Choose(new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber)
        from calendar in Gen.Elements(WorkCalendar.Codes.ToArray())
        from zone in Gen.Elements(Zones)
        from countStartDay in Gen.Elements(true, false)
        select new Run(kind, new(value, unit), DateOnly.FromDayNumber(day), WorkCalendar.For(calendar), TimeZoneInfo.FindSystemTimeZoneById(zone), countStartDay);

    private static void Always(Func<Run, bool> holds) =>
        Prop.ForAll(Runs.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_holiday_moves_an_end_in_the_persons_favour_only() => Always(run =>
    {
        var (due, plain) = (run.Due().DueOn, Clock.LastDay(run.Length, run.Start, run.Calendar, run.CountStartDay));
        return Clock.Terms(run.Kind).Holiday == HolidayRule.MovesLater
            ? due >= plain && run.Calendar.IsWorkingDay(due) && (due == plain || !run.Calendar.IsWorkingDay(plain))
            : due == plain;
    });

    [Fact]
    public void The_due_instant_is_the_boundary_between_the_last_day_and_the_next() => Always(run =>
    {
        var due = run.Due();
        DateOnly Local(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, run.Zone));
        return due.DueAtUtc.Kind == DateTimeKind.Utc && Local(due.DueAtUtc) > due.DueOn && Local(due.DueAtUtc.AddTicks(-1)) <= due.DueOn;
    });

    [Fact]
    public void A_longer_length_never_ends_earlier() => Always(run =>
        (run with { Length = new(run.Length.Value + 1, run.Length.Unit) }).Due().DueAtUtc >= run.Due().DueAtUtc);

    [Fact]
    public void Counting_the_first_day_never_ends_later() => Always(run =>
        (run with { CountStartDay = true }).Due().DueOn <= (run with { CountStartDay = false }).Due().DueOn);

    [Fact]
    public void A_deadline_never_lies_before_its_start() => Always(run => run.Due().DueOn >= run.Start);

    [Fact]
    public void Working_days_are_as_many_as_the_length_says() => Always(run =>
    {
        var last = Clock.LastDay(run.Length with { Unit = LengthUnit.WorkingDays }, run.Start, run.Calendar);
        var days = Enumerable.Range(1, last.DayNumber - run.Start.DayNumber).Count(offset => run.Calendar.IsWorkingDay(run.Start.AddDays(offset)));
        return days == run.Length.Value && run.Calendar.IsWorkingDay(last);
    });

    [Fact] // INV-34
    public void The_better_deadline_never_shortens_a_protective_period_nor_puts_off_a_duty() => Prop.ForAll(
        Runs.ToArbitrary(), Gen.Choose(1, 120).ToArbitrary(), (run, other) =>
        {
            var (running, recomputed) = (run.Due(), (run with { Length = run.Length with { Value = other } }).Due());
            var better = Clock.Better(running, recomputed);
            return (better == running || better == recomputed)
                && (Clock.Terms(run.Kind).Protects ? better.DueAtUtc >= running.DueAtUtc : better.DueAtUtc <= running.DueAtUtc)
                && Clock.Better(better, recomputed) == better;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
