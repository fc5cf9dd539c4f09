using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Cases;

/// <summary>
/// A running or ended legal clock (domain 2.5). The due date is computed once, under the profile version named, and recomputed
/// only by an explicit step. Expiry raises a task; it never takes protection away.
/// </summary>
public sealed record CaseClock(
    Guid Id, ClockKind Kind, DateOnly StartedOn, Length Length, DateOnly DueOn, DateTime DueAtUtc, string ProfileVersion, string Source,
    DateOnly? DoneOn = null, DateOnly? ExpiredOn = null)
{
    public bool IsRunning => DoneOn is null && ExpiredOn is null;

    /// <summary>Running, or run out with the duty still not done: what a list of deadlines has to show.</summary>
    public bool IsOpen => DoneOn is null && (ExpiredOn is null || !Clock.Terms(Kind).Protects);
}
