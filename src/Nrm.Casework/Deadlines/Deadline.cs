namespace Nrm.Casework.Deadlines;

/// <summary>A clock that was started, with its end.</summary>
/// <param name="Kind">The clock.</param>
/// <param name="StartedOn">The day of the event that started it, in the zone of the deciding authority.</param>
/// <param name="Length">The length as the profile gave it on that day.</param>
/// <param name="DueOn">The last day of the period: the whole of it still belongs to the period.</param>
/// <param name="DueAtUtc">The instant at which that day ends in the authority's zone; the clock has expired from then on.</param>
public sealed record Deadline(ClockKind Kind, DateOnly StartedOn, Length Length, DateOnly DueOn, DateTime DueAtUtc);
