using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records;

public sealed partial class CaseRecords
{
    /// <summary>
    /// The cases that the actor has a part in, newest first. The database narrows, the access policy decides: a list never shows what a
    /// single read would not.
    /// </summary>
    public async Task<Outcome<CaseList>> Find(Actor actor, CaseCriteria criteria, CallContext? call = null, CancellationToken cancel = default)
    {
        call ??= CallContext.None;
        var decision = AccessPolicy.ToPermission(actor, Permission.ListCases);
        if (decision is not AccessDecision.Allowed allowed)
        {
            return await Refuse<CaseList>(AuditKinds.Find, "cases", actor, null, decision, call, cancel);
        }

        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var query = Narrow(db, actor, criteria);
        if (criteria.After is { } after)
        {
#pragma warning disable CA1309 // translated to the database's own comparison; only has to agree with its ORDER BY
            query = query.Where(c => c.OpenedAt < after.OpenedAt || (c.OpenedAt == after.OpenedAt && string.Compare(c.Reference, after.Reference) > 0));
#pragma warning restore CA1309
        }

        var size = Math.Clamp(criteria.PageSize, 1, 200);
        var ordered = query.OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Reference).Select(c => c.Id);
        // A code name is computed, never stored: the database cannot look for it.
        var ids = criteria.CodeName is { } name
            ? [.. (await ordered.ToListAsync(cancel)).Where(id => CodeName.Matches(name, id)).Take(size + 1)]
            : await ordered.Take(size + 1).ToListAsync(cancel);
        var facts = await FactsStore.Load(db, [.. ids.Take(size)], cancel);
        var shown = facts.Select(f => (Facts: f, Access: AccessPolicy.ToFacts(actor, f)))
            .Select(x => x.Access is AccessDecision.Allowed a ? new FoundCase(FactsShown.To(a.As, x.Facts), a.Sentence) : null).OfType<FoundCase>().ToList();
        await _queue.Commit(
            [WithCases(new PendingEntry(AuditKinds.Find, AuditOutcome.Allowed, "cases", actor, null, $"{allowed.Code};{criteria.Kinds()};found={shown.Count}", null, call.Purpose, call.RequestId), shown.Select(c => c.Facts.Id))],
            null, cancel);
        var last = ids.Count > size ? facts[^1] : null;
        var names = await Names(db, [], [.. shown.Select(c => c.Facts.Lead?.OrganisationId).OfType<Guid>()], cancel);
        return new Outcome<CaseList>.Done(new CaseList(
            [.. shown.Select(c => c with { LeadOrganisation = c.Facts.Lead is { } lead ? names.OfOrganisation(lead.OrganisationId) : null })],
            last is null ? null : new CaseCursor(last.OpenedAt, last.Reference)));
    }

    private static IQueryable<CaseRow> Narrow(NrmDbContext db, Actor actor, CaseCriteria criteria)
    {
        var functions = FunctionsOf(actor);
        var mine = db.Assignments.Where(a => a.StaffId == actor.StaffId && a.EndedAt == null).Select(a => EF.Property<Guid>(a, Mapping.CaseId));
        var queue = db.Assignments.Where(a => a.StaffId == null && a.EndedAt == null && a.OrganisationId == actor.OrganisationId && functions.Contains(a.Function))
            .Select(a => EF.Property<Guid>(a, Mapping.CaseId));

        // Whoever referred a case that was taken over sees its outcome only: a filter on what is hidden would answer a question about it.
        var outcomeOnly = criteria is { DueBefore: null, Track: null or Track.Identification };
        var referred = (outcomeOnly ? db.Cases.Where(c => c.ReferrerId == actor.StaffId) : ReferredAndNotTaken(db, actor)).Select(c => c.Id);
        var parts = criteria.Mine ? mine : mine.Union(queue);
        parts = !criteria.Mine && actor.Is(Role.FirstResponder) ? parts.Union(referred) : parts;
        // Who has a part in few cases: from their parts to the cases. Who supervises many: from the newest cases on until the page is full.
        var query = !criteria.Mine && actor.Is(Role.Supervisor)
            ? db.Cases.AsNoTracking().Where(c => c.ReferrerOrganisationId == actor.OrganisationId || parts.Contains(c.Id) || db.Assignments.Any(a =>
                EF.Property<Guid>(a, Mapping.CaseId) == c.Id && a.OrganisationId == actor.OrganisationId && a.EndedAt == null))
            : db.Cases.AsNoTracking().Where(c => parts.Contains(c.Id));
        if (criteria.Reference is { } reference)
        {
            query = query.Where(c => c.Reference == reference);
        }

        if (criteria.MainState is { } state)
        {
            var known = Enum.GetValues<MainState>().Known().ToArray();
            query = state.IsKnown() ? query.Where(c => c.MainState == state) : query.Where(c => !known.Contains(c.MainState));
        }

        if (criteria.Track is { } track && criteria.TrackState is { } trackState)
        {
            var orNone = trackState == Engine.Definition(track).Initial; // a track without a row is at its initial state
            query = query.Where(c => db.Tracks.Any(t => t.CaseId == c.Id && t.Track == track && t.State == trackState)
                || (orNone && !db.Tracks.Any(t => t.CaseId == c.Id && t.Track == track)));
        }

        if (criteria.OrganisationId is { } organisation)
        {
            query = query.Where(c => c.ReferrerOrganisationId == organisation || c.AuthorityId == organisation);
        }

        if (criteria.DueBefore is { } due)
        {
            query = query.Where(c => db.Clocks.Any(k => EF.Property<Guid>(k, Mapping.CaseId) == c.Id && k.DoneOn == null && k.ExpiredOn == null && k.DueOn < due));
        }

        return query;
    }

    /// <summary>As <see cref="Relationship.Referrer"/>: nobody decides it yet, or, without an authority, nobody works on it.</summary>
    private static IQueryable<CaseRow> ReferredAndNotTaken(NrmDbContext db, Actor actor) => db.Cases.Where(c => c.ReferrerId == actor.StaffId && !db.Assignments.Any(a =>
        EF.Property<Guid>(a, Mapping.CaseId) == c.Id && a.StaffId != null && (a.Function == CaseFunction.Decider || c.AuthorityId == null)));

    /// <summary>What the actor's roles let them do in a case.</summary>
    private static CaseFunction[] FunctionsOf(Actor actor) =>
        [.. Enum.GetValues<CaseFunction>().Where(f => actor.Roles.Any(r => Casework.Work.WorkRules.Fills(r, f)))];
}
