namespace Nrm.Web.Host;

/// <summary>The real clock moved by whole days, so that a demonstration can look at another day. Timers run at their usual pace.</summary>
public sealed class ShiftedTime(TimeProvider real, DateOnly today) : TimeProvider
{
    private readonly TimeSpan _offset = TimeSpan.FromDays(today.DayNumber - DateOnly.FromDateTime(real.GetUtcNow().UtcDateTime).DayNumber);

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + _offset;
}
