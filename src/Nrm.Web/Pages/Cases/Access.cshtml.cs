using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>Who saw what of a case, when, and why they could: those outside the team and those refused first, then everybody by time.</summary>
public sealed class AccessPage(Looks looks, Words words) : CasePage(looks)
{
    public const int PerPage = 50;
    public const int FirstShown = 10;

    public IReadOnlyList<AccessRow> Rows { get; private set; } = [];

    /// <summary>Outside the team, or refused: the newest of them.</summary>
    public IReadOnlyList<AccessRow> First { get; private set; } = [];

    public int FirstOf { get; private set; }

    /// <summary>Only what was shared.</summary>
    public bool SharedOnly { get; private set; }

    /// <summary>The instant before which the next page lies; null on the last.</summary>
    public DateTime? Next { get; private set; }

    public bool IsFirstPage { get; private set; }

    protected override Wanted Wants => new() { AccessLog = new AccessLogPage(Limit) };

    private DateTime? Limit => long.TryParse(Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
        ? new DateTime(ticks, DateTimeKind.Utc) : null;

    public void OnGet()
    {
        var lines = Opened!.AccessLog;
        IsFirstPage = Limit is null;
        SharedOnly = Request.Query["show"] == "shared";
        var wanted = SharedOnly ? [.. lines.Where(l => l.Kind == AuditKinds.Disclose)] : lines;
        var odd = AccessRow.Of(wanted.Where(l => l.StaffId is not null && l.StaffId != Actor.StaffId && (!l.OfTheTeam || l.Outcome is AuditOutcome.Denied)));
        (First, FirstOf) = ([.. odd.Take(FirstShown)], odd.Count);
        var fits = AccessRow.Fill(wanted, PerPage);
        Rows = AccessRow.Of(wanted.Take(fits));
        Next = fits < wanted.Count || lines.Count >= AccessLogView.Lines ? (fits > 0 ? wanted[fits - 1].At : lines[^1].At) : null;
    }

    public string By(AccessLogLine line) => AccessWords.Who(line, Actor.StaffId, words);

    /// <summary>What they saw or did, in the order in which they did it.</summary>
    public string What(AccessRow row) => string.Join(". ", row.Entries.Reverse().GroupBy(l => l.Kind).Select(kind => words["{0}: {1}", words.Label("auditKind", kind.Key),
        words.Series(kind.GroupBy(What).Select(w => w.Count() == 1 ? w.Key : words["{0} ({1} times)", w.Key, w.Count()]))]));

    private string What(AccessLogLine line)
    {
        var seen = line.Sections.Where(s => s != AccessSummary.Subject && Words.HasLabel("section", s)).Select(s => words.Label("section", s)).ToList();
        var subject = Words.HasLabel("useCaseDone", line.Subject) ? words.UseCaseDone(line.Subject) : words.Label("auditSubject", line.Subject);
        // A page of sections shows the overview around them.
        return line.Subject == "sections" ? words.Series([words.Label("auditSubject", "overview"), seen.Count > 0 ? string.Join(", ", seen) : words["What happened"]])
            : seen.Count > 0 && !(seen.Count == 1 && line.Sections[0] == line.Subject) ? words["{0}: {1}", subject, string.Join(", ", seen)] : subject;
    }

    /// <summary>Why they could, or why they were refused.</summary>
    public string Why(AccessLogLine line)
    {
        var code = line.Explanation?.Split('/')[^1];
        var why = line.Explanation?.StartsWith("not-now:", StringComparison.Ordinal) is true ? words["A rule did not allow it then"]
            : code is not null && Words.HasLabel("access", code) ? words.Label("access", code) : null;
        return line.Purpose is { } purpose ? words["{0}. Purpose: {1}", why ?? "", words.Label("consentPurpose", purpose)] : why ?? "";
    }
}
