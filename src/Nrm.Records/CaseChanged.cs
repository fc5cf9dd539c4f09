using Nrm.Casework.Cases;

namespace Nrm.Records;

/// <summary>What a change led to: facts only.</summary>
public sealed record CaseChanged(
    Guid CaseId, string Reference, int Version, MainState MainState, IReadOnlyDictionary<TrackInstance, string> Tracks, IReadOnlyList<DeadlineFact> Deadlines)
{
    public static CaseChanged From(CaseFacts facts) => new(
        facts.Id, facts.Reference, facts.Version, facts.MainState, facts.Tracks.ToDictionary(t => t.Key, t => t.Value.State),
        [.. facts.Clocks.Where(c => c.IsOpen).OrderBy(c => c.DueOn).Select(DeadlineFact.From)]);
}

/// <param name="Clock">The clock's code, e.g. C03.</param>
/// <param name="DueOn">Legal date in the profile's time zone.</param>
/// <param name="DueAt">The end of that day, UTC.</param>
/// <param name="ExpiredOn">Set when it ran out and the duty is still not done.</param>
public sealed record DeadlineFact(string Clock, string Kind, DateOnly StartedOn, DateOnly DueOn, DateTime DueAt, string ProfileVersion, string Source, DateOnly? ExpiredOn)
{
    public static DeadlineFact From(CaseClock clock) => new(
        clock.Kind.ToString()[..3], clock.Kind.ToString()[3..], clock.StartedOn, clock.DueOn, clock.DueAtUtc, clock.ProfileVersion, clock.Source, clock.ExpiredOn);
}
