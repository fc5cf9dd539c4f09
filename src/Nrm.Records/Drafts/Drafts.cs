using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Drafts;

/// <summary>
/// Forms that were begun and not sent. Only the author ever opens one, and, where it belongs to a case, only while they have a part in that case:
/// a form may have been filled in from it. Saving returns after the commit, so what was saved survives a crash. That a draft was begun, opened or
/// deleted is an entry of the audit log; saving it again is none. A draft goes away thirty days after it was begun.
/// </summary>
public sealed partial class Drafts
{
    /// <summary>From the day a draft was begun to the day it is deleted.</summary>
    public const int DaysKept = 30;

    /// <summary>Drafts of one person at a time.</summary>
    public const int MostOfOnePerson = 50;

    /// <summary>Fields of one draft.</summary>
    public const int MostFields = 2_000;

    /// <summary>Bytes of one draft before sealing: names and values of its fields.</summary>
    public const int LargestContent = 300_000;

    private const string NotOpens = "not-opened";

    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly CommitQueue _queue;
    private readonly DraftSeals _seals;
    private readonly TimeProvider _time;

    internal Drafts(IDbContextFactory<NrmDbContext> contexts, CommitQueue queue, DraftSeals seals, TimeProvider time)
    {
        _contexts = contexts;
        _queue = queue;
        _seals = seals;
        _time = time;
    }

    private DateTime Now => AuditEntry.Instant(_time.GetUtcNow());

    private DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>Opens a draft of the actor's own. The entry is durable before anything is opened.</summary>
    /// <returns>
    /// Null for none, another's, one that is overdue, and one of a case in which the actor has no part (any more). One that does not open is there
    /// and says so; it is entered as a look that failed.
    /// </returns>
    /// <exception cref="AuditUnavailableException">Nothing was shown.</exception>
    public Task<Draft?> Open(Actor actor, Guid id, CancellationToken cancel = default) =>
        Open(actor, db => Running(db, actor.StaffId).Where(d => d.Id == id), cancel);

    /// <summary>Opens the draft of a case's form, as <see cref="Open(Actor, Guid, CancellationToken)"/>. A place without a case has no single draft: null.</summary>
    public async Task<Draft?> Find(Actor actor, DraftPlace place, CancellationToken cancel = default)
    {
        if (!place.IsValid || place.CaseId is null)
        {
            return null;
        }

        var token = _seals.Token(actor.StaffId, place, Guid.Empty);
        return await Open(actor, db => Running(db, actor.StaffId).Where(d => d.Place == token), cancel);
    }

    /// <summary>The actor's own drafts, the last saved first; no content is opened.</summary>
    public async Task<IReadOnlyList<DraftLine>> List(Actor actor, CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var rows = await Running(db, actor.StaffId).OrderByDescending(d => d.SavedAt).ThenByDescending(d => d.Position).Select(WithoutContent).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return [];
        }

        var lines = rows.Select(r => _seals.TryLabel(r) is { } label ? Line(r, label) : Closed(r)).ToList();
        var cases = lines.Select(l => l.Place.CaseId).OfType<Guid>().Distinct().ToArray();
        var facts = (await FactsStore.Load(db, cases, cancel)).Where(f => AccessPolicy.ToFacts(actor, f) is AccessDecision.Allowed).ToDictionary(f => f.Id);
        var closed = lines.Where(l => !l.Opens).Select(l => $"draft:{l.Id}").ToArray();
        var found = With(new PendingEntry(AuditKinds.Find, AuditOutcome.Allowed, "drafts", actor, null, $"found={rows.Count}"), new { cases });
        await _queue.Commit(closed.Length == 0 ? [found] : [found, new PendingEntry(AuditKinds.Find, AuditOutcome.Failed, "drafts", actor, null, NotOpens, closed)], null, cancel);
        return [.. lines.Select(l => l.Place.CaseId is { } id && facts.TryGetValue(id, out var known) ? l with { Reference = known.Reference } : l)];
    }

    /// <summary>Deletes a draft of the actor's own; nothing happens for another's, or none.</summary>
    public async Task Delete(Actor actor, Guid id, CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        if (await db.Drafts.AsNoTracking().Where(d => d.Id == id && d.StaffId == actor.StaffId).Select(WithoutContent).SingleOrDefaultAsync(cancel) is not { } row)
        {
            return;
        }

        await _queue.Commit(
            [new PendingEntry(AuditKinds.Change, AuditOutcome.Allowed, "delete-draft", actor, _seals.TryLabel(row)?.CaseId, null, [$"draft:{id}"])],
            writer => writer.Drafts.Where(d => d.Id == id && d.StaffId == actor.StaffId).ExecuteDelete(), cancel);
    }

    private async Task<Draft?> Open(Actor actor, Func<NrmDbContext, IQueryable<DraftRow>> which, CancellationToken cancel)
    {
        const string Subject = "open-draft";
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        if (await which(db).SingleOrDefaultAsync(cancel) is not { } row)
        {
            return null;
        }

        string[] what = [$"draft:{row.Id}"];
        if (_seals.TryLabel(row) is not { } label)
        {
            await _queue.Commit([new PendingEntry(AuditKinds.Read, AuditOutcome.Failed, Subject, actor, null, NotOpens, what)], null, cancel);
            return Shown(row, new DraftPlace(""), null);
        }

        var decision = await ToCase(db, actor, label.CaseId);
        if (decision is not null and not AccessDecision.Allowed)
        {
            await _queue.Commit([new PendingEntry(AuditKinds.Read, AuditOutcome.Denied, Subject, actor, label.CaseId, decision.Code, what)], null, cancel);
            return null;
        }

        await _queue.Commit([new PendingEntry(AuditKinds.Read, AuditOutcome.Allowed, Subject, actor, label.CaseId, decision?.Code ?? "own-draft", what)], null, cancel);
        var content = _seals.TryContent(row);
        if (content is null)
        {
            await _queue.Commit([new PendingEntry(AuditKinds.Read, AuditOutcome.Failed, Subject, actor, label.CaseId, NotOpens, what)], null, cancel);
        }

        return Shown(row, label.Place(), content);
    }

    private static Draft Shown(DraftRow row, DraftPlace place, Dictionary<string, string[]>? content) =>
        new(row.Id, place, content ?? [], row.StartedAt, row.SavedAt, row.DeleteOn, row.Revision) { Opens = content is not null };

    /// <summary>Null where there is no case to ask about.</summary>
    private static async Task<AccessDecision?> ToCase(NrmDbContext db, Actor actor, Guid? caseId) =>
        caseId is not { } id ? null
        : await FactsStore.Load(db, id) is { } facts ? AccessPolicy.ToFacts(actor, facts)
        : new AccessDecision.Hidden();

    private IQueryable<DraftRow> Running(NrmDbContext db, Guid staffId)
    {
        var today = Today;
        return db.Drafts.AsNoTracking().Where(d => d.StaffId == staffId && d.DeleteOn > today);
    }

    private static System.Linq.Expressions.Expression<Func<DraftRow, DraftRow>> WithoutContent { get; } = d => new DraftRow
    {
        Id = d.Id, StaffId = d.StaffId, Place = d.Place, Revision = d.Revision, StartedAt = d.StartedAt, SavedAt = d.SavedAt, DeleteOn = d.DeleteOn, Label = d.Label,
    };

    private static DraftLine Closed(DraftRow row) => new(row.Id, new DraftPlace(""), row.StartedAt, row.SavedAt, row.DeleteOn, row.Revision, 0) { Opens = false };

    private static DraftLine Line(DraftRow row, DraftLabel label) =>
        new(row.Id, label.Place(), row.StartedAt, row.SavedAt, row.DeleteOn, row.Revision, label.Filled);

    private PendingEntry With(PendingEntry entry, object detail) => entry with { Detail = _seals.SealDetail(entry.Id, detail) };
}
