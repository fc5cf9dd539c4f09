namespace Nrm.Records.Staff;

/// <summary>A running session as its owner sees it. Times are UTC.</summary>
/// <param name="Device">Browser and system family only.</param>
public sealed record SessionLine(Guid Id, string Device, DateTime StartedAt, DateTime LastSeenAt, DateTime ExpiresAt, bool Current);
