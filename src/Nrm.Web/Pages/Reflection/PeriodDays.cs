using Nrm.Casework.Cases;

namespace Nrm.Web.Pages.Reflection;

/// <summary>The recovery and reflection period, counted.</summary>
public static class PeriodDays
{
    /// <summary>The day of the period; the day on which it began is the day before the first.</summary>
    public static int On(ReflectionFact period, DateOnly today) => Math.Clamp(today.DayNumber - period.StartedOn.DayNumber, 1, Of(period));

    public static int Of(ReflectionFact period) => Math.Max(1, period.EndsOn.DayNumber - period.StartedOn.DayNumber);
}
