namespace Nrm.Records;

/// <summary>One page of an access log.</summary>
/// <param name="Before">UTC; null for the newest lines.</param>
public sealed record AccessLogPage(DateTime? Before);
