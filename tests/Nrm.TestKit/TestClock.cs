namespace Nrm.TestKit;

/// <summary>Stands still until it is moved. Timers and waiting follow the real clock.</summary>
public sealed class TestClock(DateTimeOffset? start = null) : TimeProvider
{
    /// <summary>A Friday morning, no holiday in any profile that is used here.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private long _ticks = (start ?? Start).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _ticks, now.UtcTicks);
}
