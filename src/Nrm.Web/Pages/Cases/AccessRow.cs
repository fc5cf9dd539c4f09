using Nrm.Records;

namespace Nrm.Web.Pages.Cases;

/// <summary>
/// What one person did in one request, on one line: a page that shows a case opens its facts and its sections, which are entries of their
/// own. Entries that were answered differently, or for another reason or purpose, stay apart. Every entry is in exactly one row.
/// </summary>
/// <param name="Entries">At least one; in the order of the log, the newest first.</param>
public sealed record AccessRow(IReadOnlyList<AccessLogLine> Entries)
{
    public AccessLogLine Newest => Entries[0];

    /// <summary>Rows in the order of their newest entry.</summary>
    public static IReadOnlyList<AccessRow> Of(IEnumerable<AccessLogLine> lines) => [.. lines.GroupBy(KeyOf).Select(g => new AccessRow([.. g]))];

    /// <summary>
    /// The first entries that fill so many rows, and all further ones of the same instant: none falls between two pages. A request of which
    /// entries lie on both sides has a row on each, with the entries of that side.
    /// </summary>
    public static int Fill(IReadOnlyList<AccessLogLine> lines, int rows)
    {
        var begun = new HashSet<object>();
        var taken = 0;
        while (taken < lines.Count && (begun.Count < rows || begun.Contains(KeyOf(lines[taken])) || lines[taken].At == lines[taken - 1].At))
        {
            begun.Add(KeyOf(lines[taken++]));
        }

        return taken;
    }

    private static object KeyOf(AccessLogLine line) =>
        line.RequestId is null ? new object() : (line.RequestId, line.StaffId, line.Outcome, line.Explanation, line.Purpose);
}
