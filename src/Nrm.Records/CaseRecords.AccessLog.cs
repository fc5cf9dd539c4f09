using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records;

public sealed partial class CaseRecords
{
    /// <summary>The lines of one page of an access log.</summary>
    public const int AccessPage = 1000;

    /// <summary>
    /// Who looked at a case, when, what they saw and why they could; refusals too. For the people who have the case and for the
    /// organisation's supervisor; a look at the log is itself in the log.
    /// </summary>
    /// <param name="before">Lines before this instant only: the way to older ones. A page is about a thousand lines, newest first.</param>
    public async Task<Outcome<IReadOnlyList<AccessLogLine>>> ReadAccessLog(
        Actor actor, Guid caseId, CallContext? call = null, DateTime? before = null, CancellationToken cancel = default)
    {
        const string Subject = "access-log";
        call ??= CallContext.None;
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        if (await FactsStore.Load(db, caseId) is not { } facts)
        {
            return await Refuse<IReadOnlyList<AccessLogLine>>(AuditKinds.Read, Subject, actor, caseId, null, call, cancel);
        }

        var decision = AccessPolicy.ToFacts(actor, facts, Relationship.Assigned, Relationship.OrganisationSupervisor);
        if (decision is AccessDecision.Allowed { As: not (Relationship.Assigned or Relationship.OrganisationSupervisor) })
        {
            decision = new AccessDecision.Denied("role-may-not", "The access log is shown to those who have the case and to their supervisor.");
        }

        if (decision is not AccessDecision.Allowed allowed)
        {
            return await Refuse<IReadOnlyList<AccessLogLine>>(AuditKinds.Read, Subject, actor, caseId, decision, call, cancel);
        }

        await _queue.Commit(
            [new PendingEntry(AuditKinds.Read, AuditOutcome.Allowed, Subject, actor, caseId, allowed.Code, null, call.Purpose, call.RequestId)], null, cancel);
        var rows = await AccessRows(db, caseId, before, cancel);
        var staff = rows.Select(r => r.ActorId).OfType<Guid>().Distinct().ToArray();
        var names = await db.Users.AsNoTracking().Where(s => staff.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, cancel);
        var organisations = await db.Organisations.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var team = facts.Assignments.Where(a => a.IsActive).Select(a => a.StaffId).ToHashSet();
        return new Outcome<IReadOnlyList<AccessLogLine>>.Done([.. rows.Select(r => new AccessLogLine(
            r.RecordedAt, r.Kind, r.Subject, r.Outcome, r.ActorId,
            r.ActorId is { } id && names.TryGetValue(id, out var name) ? name : null,
            r.OrganisationId is { } org && organisations.TryGetValue(org, out var organisation) ? organisation : null,
            r.Explanation, r.Purpose, r.Sections, team.Contains(r.ActorId)))]);
    }
    /// <summary>A page, with all lines of its last instant: none is lost between two pages, however many looks an insider adds on top.</summary>
    private static async Task<List<AuditEntryRow>> AccessRows(NrmDbContext db, Guid caseId, DateTime? before, CancellationToken cancel)
    {
        var ofCase = db.AuditEntries.AsNoTracking().Where(e => e.CaseId == caseId);
        var rows = await (before is { } limit ? ofCase.Where(e => e.RecordedAt < limit) : ofCase)
            .OrderByDescending(e => e.RecordedAt).ThenByDescending(e => e.NodeCounter).Take(AccessPage).ToListAsync(cancel);
        if (rows.Count < AccessPage)
        {
            return rows;
        }

        var last = rows[^1].RecordedAt;
        return [.. rows.Where(r => r.RecordedAt > last), .. await ofCase.Where(e => e.RecordedAt == last).OrderByDescending(e => e.NodeCounter).ToListAsync(cancel)];
    }
}
