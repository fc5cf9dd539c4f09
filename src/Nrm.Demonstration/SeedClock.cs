namespace Nrm.Demonstration;

/// <summary>The clock of a demonstration in the making: it stands where it is put, and never goes back, as the audit log demands.</summary>
internal sealed class SeedClock(DateTime startUtc) : TimeProvider
{
    private long _ticks = startUtc.Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the clock.</exception>
    public void MoveTo(DateTime instantUtc)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instantUtc.Ticks, Interlocked.Read(ref _ticks), nameof(instantUtc));
        Interlocked.Exchange(ref _ticks, instantUtc.Ticks);
    }
}
