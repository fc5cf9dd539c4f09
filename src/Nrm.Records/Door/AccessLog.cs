using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;
using Nrm.Records.Views;

namespace Nrm.Records.Door;

/// <summary>Who looked at a case: the log as those see it who have the case.</summary>
internal static class AccessLog
{
    /// <summary>A page of the lines, newest first.</summary>
    public static async Task<IReadOnlyList<AccessLogLine>> Read(NrmDbContext db, CaseFacts facts, AccessLogPage page, CancellationToken cancel) =>
        await Lines(db, facts, await Rows(db, facts.Id, page.Before, cancel), cancel);

    private static async Task<IReadOnlyList<AccessLogLine>> Lines(NrmDbContext db, CaseFacts facts, List<AuditEntryRow> rows, CancellationToken cancel)
    {
        var names = await NamesStore.Of(db, [.. rows.Select(r => r.ActorId).OfType<Guid>()], [.. rows.Select(r => r.OrganisationId).OfType<Guid>()], cancel);
        var team = facts.Assignments.Where(a => a.IsActive).ToLookup(a => a.StaffId!.Value, a => a.Function);
        return
        [
            .. rows.Select(r => new AccessLogLine(
                r.RecordedAt, r.Kind, r.Subject, r.Outcome, r.ActorId, r.ActorId is { } id ? names.OfStaff(id) : null,
                r.OrganisationId is { } org ? names.OfOrganisation(org) : null, r.Explanation, r.Purpose, r.Sections, r.ActorId is { } who && team.Contains(who))
            {
                RequestId = r.RequestId,
                Functions = r.ActorId is { } member ? [.. team[member]] : [],
            }),
        ];
    }

    /// <summary>People, not jobs: who looked, or tried to, in the last days, each with their last line.</summary>
    public static async Task<AccessSummary> Summarise(NrmDbContext db, CaseFacts facts, DateTime nowUtc, CancellationToken cancel)
    {
        var since = nowUtc - AccessSummary.Span;
        var lately = db.AuditEntries.AsNoTracking().Where(e => e.CaseId == facts.Id && e.RecordedAt >= since && e.ActorId != null && e.ActorId != Jobs.DeadlineJobActor.StaffId);
        var people = await lately.GroupBy(e => e.ActorId).Select(g => new { Id = g.Key, Last = g.Max(e => e.RecordedAt), Counter = g.Max(e => e.NodeCounter), Seen = g.Count(e => e.Outcome == AuditOutcome.Allowed) }).ToListAsync(cancel);
        var team = facts.Assignments.Where(a => a.IsActive).Select(a => a.StaffId).ToHashSet();
        var shown = people.OrderBy(p => team.Contains(p.Id)).ThenByDescending(p => p.Last).ThenByDescending(p => p.Counter).Take(AccessSummary.LinesShown).ToList();
        var (ids, instants) = (shown.Select(p => p.Id).ToArray(), shown.Select(p => p.Last).ToArray());
        var rows = (await lately.Where(e => EF.Parameter(ids).Contains(e.ActorId) && EF.Parameter(instants).Contains(e.RecordedAt)).OrderByDescending(e => e.NodeCounter).ToListAsync(cancel))
            .GroupBy(r => r.ActorId).ToDictionary(g => g.Key!.Value, g => g.MaxBy(r => r.RecordedAt)!);
        return new AccessSummary(
            people.Count(p => p.Seen > 0), people.Count(p => p.Seen > 0 && !team.Contains(p.Id)), people.Count(p => p.Seen == 0),
            await Lines(db, facts, [.. shown.Select(p => rows[p.Id!.Value])], cancel));
    }

    /// <summary>A page, with all lines of its last instant: none is lost between two pages, however many looks an insider adds on top.</summary>
    private static async Task<List<AuditEntryRow>> Rows(NrmDbContext db, Guid caseId, DateTime? before, CancellationToken cancel)
    {
        var ofCase = db.AuditEntries.AsNoTracking().Where(e => e.CaseId == caseId);
        var rows = await (before is { } limit ? ofCase.Where(e => e.RecordedAt < limit) : ofCase)
            .OrderByDescending(e => e.RecordedAt).ThenByDescending(e => e.NodeCounter).Take(AccessLogView.Lines).ToListAsync(cancel);
        if (rows.Count < AccessLogView.Lines)
        {
            return rows;
        }

        var last = rows[^1].RecordedAt;
        return [.. rows.Where(r => r.RecordedAt > last), .. await ofCase.Where(e => e.RecordedAt == last).OrderByDescending(e => e.NodeCounter).ToListAsync(cancel)];
    }
}
