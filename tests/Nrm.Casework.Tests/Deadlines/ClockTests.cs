using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;

namespace Nrm.Casework.Tests.Deadlines;

/// <summary>Domain reference 2.5 and rule 6 of section 10.</summary>
public sealed class ClockTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static DateOnly DueOn(ClockKind kind, int value, LengthUnit unit, string start, string calendar = "None", bool countStartDay = false) =>
        Clock.Due(kind, new(value, unit), DateOnly.Parse(start), WorkCalendar.For(calendar), London, countStartDay).DueOn;

    [Theory]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    [InlineData("2027-11-30", 3, "2028-02-29")]
    [InlineData("2027-01-31", 1, "2027-02-28")]
    [InlineData("2027-01-15", 3, "2027-04-15")]
    [InlineData("2027-10-15", 3, "2028-01-15")]
    public void Months_keep_the_day_number_or_end_with_the_month(string start, int months, string due) =>
        Assert.Equal(DateOnly.Parse(due), DueOn(ClockKind.C15ReturnAssessmentValidity, months, LengthUnit.Months, start));

    [Theory]
    [InlineData(30, LengthUnit.Days, false, "2027-02-14")]
    [InlineData(30, LengthUnit.Days, true, "2027-02-13")]
    [InlineData(2, LengthUnit.Weeks, false, "2027-01-29")]
    [InlineData(2, LengthUnit.Weeks, true, "2027-01-28")]
    [InlineData(5, LengthUnit.WorkingDays, false, "2027-01-22")]
    [InlineData(5, LengthUnit.WorkingDays, true, "2027-01-21")]
    [InlineData(1, LengthUnit.Months, true, "2027-02-14")]
    [InlineData(1, LengthUnit.Hours, false, "2027-01-16")]
    [InlineData(24, LengthUnit.Hours, false, "2027-01-16")]
    [InlineData(25, LengthUnit.Hours, false, "2027-01-17")]
    [InlineData(72, LengthUnit.Hours, true, "2027-01-18")]
    public void The_day_of_the_event_is_not_counted_unless_the_profile_says_so(int value, LengthUnit unit, bool countStartDay, string due) =>
        Assert.Equal(DateOnly.Parse(due), DueOn(ClockKind.C12NeedsAssessment, value, unit, "2027-01-15", countStartDay: countStartDay));

    [Fact]
    public void Five_working_days_over_Christmas_step_over_every_day_off() =>
        Assert.Equal(new DateOnly(2027, 1, 5), DueOn(ClockKind.C03ReasonableGrounds, 5, LengthUnit.WorkingDays, "2026-12-24", "GB"));

    [Fact] // S06
    public void A_reflection_period_that_ends_on_Christmas_Day_runs_to_the_next_working_day()
    {
        Assert.Equal(new DateOnly(2026, 12, 29), DueOn(ClockKind.C04Reflection, 30, LengthUnit.Days, "2026-11-25", "GB"));
        Assert.Equal(new DateOnly(2026, 12, 29), DueOn(ClockKind.C05ConclusiveEarliest, 30, LengthUnit.Days, "2026-11-25", "GB"));
        Assert.Equal(new DateOnly(2026, 12, 29), DueOn(ClockKind.C07Reconsideration, 30, LengthUnit.Days, "2026-11-25", "GB"));
    }

    [Theory]
    [InlineData("C03ReasonableGrounds")]
    [InlineData("C06ConclusiveTarget")]
    [InlineData("C12NeedsAssessment")]
    [InlineData("C13PlanReview")]
    [InlineData("C15ReturnAssessmentValidity")]
    public void A_holiday_puts_off_no_duty_and_makes_no_assessment_last_longer(string kind) =>
        Assert.Equal(new DateOnly(2026, 12, 25), DueOn(new ClockKind(kind), 30, LengthUnit.Days, "2026-11-25", "GB"));

    [Theory]
    [InlineData("Europe/London", "2027-06-01", "2027-06-01T23:00:00Z")]
    [InlineData("Europe/London", "2027-01-15", "2027-01-16T00:00:00Z")]
    [InlineData("Europe/London", "2027-03-27", "2027-03-28T00:00:00Z")]
    [InlineData("Europe/London", "2027-03-28", "2027-03-28T23:00:00Z")]
    [InlineData("Europe/London", "2027-10-31", "2027-11-01T00:00:00Z")]
    [InlineData("Europe/Madrid", "2027-10-30", "2027-10-30T22:00:00Z")]
    [InlineData("Africa/Cairo", "2024-04-25", "2024-04-25T22:00:00Z")] // the clocks jump over midnight
    [InlineData("America/Havana", "2024-11-02", "2024-11-03T04:00:00Z")] // midnight comes twice
    public void A_day_ends_when_its_zone_says_so(string zone, string day, string utc)
    {
        var due = Clock.EndOfDayUtc(DateOnly.Parse(day), TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(DateTimeOffset.Parse(utc).UtcDateTime, due);
        Assert.Equal(DateTimeKind.Utc, due.Kind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_length_of_nothing_is_refused(int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DueOn(ClockKind.C04Reflection, value, LengthUnit.Days, "2027-01-15"));

    [Fact]
    public void Every_clock_has_terms_with_its_own_number_and_a_neutral_label()
    {
        Assert.All(Clock.All, terms =>
        {
            Assert.StartsWith(terms.Code, terms.Kind.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("victim", terms.Label, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("traffick", terms.Label, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(terms.Protects, terms.Holiday == HolidayRule.MovesLater);
            Assert.NotEmpty(terms.OnExpiry);
        });
    }

    [Fact]
    public void Two_different_clocks_cannot_replace_each_other()
    {
        var reflection = Clock.Due(ClockKind.C04Reflection, new(30, LengthUnit.Days), new(2027, 1, 15), WorkCalendar.None, London);
        Assert.Throws<ArgumentException>(() => Clock.Better(reflection, reflection with { Kind = ClockKind.C07Reconsideration }));
    }

    [Theory]
    [InlineData(45, LengthUnit.Days, 30, LengthUnit.Days, 45)] // GB, 13 December 2022
    [InlineData(3, LengthUnit.Months, 30, LengthUnit.Days, 3)] // NL, Dublin claimants, 18 May 2023
    [InlineData(30, LengthUnit.Days, 45, LengthUnit.Days, 45)]
    public void A_new_rule_never_shortens_a_running_period(int old, LengthUnit oldUnit, int changed, LengthUnit changedUnit, int kept)
    {
        Deadline Of(int value, LengthUnit unit) =>
            Clock.Due(ClockKind.C04Reflection, new(value, unit), new(2022, 12, 1), WorkCalendar.For("GB"), London);
        Assert.Equal(kept, Clock.Better(Of(old, oldUnit), Of(changed, changedUnit)).Length.Value);
    }
}
