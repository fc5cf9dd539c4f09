namespace Nrm.Records.Staff;

/// <summary>Whose session it was that ran out by itself. Says who may find what was typed, and lets nobody do anything.</summary>
/// <param name="RanOutAt">When the idle or the absolute limit was reached, UTC.</param>
public sealed record EndedSession(Guid StaffId, Guid SessionId, DateTime RanOutAt);
