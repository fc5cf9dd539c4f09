namespace Nrm.Records;

/// <summary>Who looked at a case in the last seven days, in short: for those to whom the case's access log is shown.</summary>
/// <param name="People">People to whom something was shown.</param>
/// <param name="OutsideTheTeam">Those of them who have no part in the case now.</param>
/// <param name="RefusedOnly">Further people who tried and were refused each time.</param>
/// <param name="Lines">The last line of each of at most four people: outside the team first, then the newest.</param>
public sealed record AccessSummary(int People, int OutsideTheTeam, int RefusedOnly, IReadOnlyList<AccessLogLine> Lines)
{
    /// <summary>What the entry of a look names that showed this.</summary>
    public const string Subject = "access-summary";

    /// <summary>At most so many people are shown with a line.</summary>
    public const int LinesShown = 4;

    public static TimeSpan Span { get; } = TimeSpan.FromDays(7);
}
