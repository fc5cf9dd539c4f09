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
    private const int MostWork = 500;

    /// <summary>The actor's open tasks and running deadlines in the cases they have, and what waits in their organisation's queue.</summary>
    public async Task<Outcome<WorkList>> FindWork(Actor actor, CallContext? call = null, CancellationToken cancel = default)
    {
        call ??= CallContext.None;
        var decision = AccessPolicy.ToPermission(actor, Permission.ListCases);
        if (decision is not AccessDecision.Allowed allowed)
        {
            return await Refuse<WorkList>(AuditKinds.Find, "work", actor, null, decision, call, cancel);
        }

        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var ids = await Narrow(db, actor, new CaseCriteria()).Where(c => c.MainState != MainState.Closed)
            .Where(c => db.Tasks.Any(t => EF.Property<Guid>(t, Mapping.CaseId) == c.Id && t.DoneAt == null)
                || db.Clocks.Any(k => EF.Property<Guid>(k, Mapping.CaseId) == c.Id && k.DoneOn == null && k.ExpiredOn == null))
            .OrderBy(c => c.OpenedAt).Select(c => c.Id).Take(MostWork).ToListAsync(cancel);
        var items = new List<WorkItem>();
        foreach (var facts in await FactsStore.Load(db, ids, cancel))
        {
            if (AccessPolicy.ToFacts(actor, facts) is AccessDecision.Allowed access)
            {
                items.AddRange(ItemsOf(actor, FactsShown.To(access.As, facts), access.Sentence));
            }
        }

        await _queue.Commit(
            [WithCases(new PendingEntry(AuditKinds.Find, AuditOutcome.Allowed, "work", actor, null, $"{allowed.Code};found={items.Count}", null, call.Purpose, call.RequestId), items.Select(i => i.CaseId))], null, cancel);
        return new Outcome<WorkList>.Done(new WorkList([.. items.OrderBy(i => i.DueOn ?? DateOnly.MaxValue).ThenBy(i => i.Reference, StringComparer.Ordinal)]));
    }

    private static IEnumerable<WorkItem> ItemsOf(Actor actor, CaseFacts facts, string why)
    {
        var functions = facts.Assignments.Where(a => (a.IsActive && a.StaffId == actor.StaffId) || (a.IsPending && a.OrganisationId == actor.OrganisationId))
            .Select(a => a.Function).ToHashSet();
        var waiting = !facts.Assignments.Any(a => a.IsActive && a.StaffId == actor.StaffId);
        return facts.Tasks.Where(t => t.IsOpen && functions.Contains(t.Function))
            .Select(t => new WorkItem(facts.Id, facts.Reference, facts.MainState, facts.IsTreatedAsChild, t.Id, t.Kind, t.Clock, t.DueOn, waiting, why));
    }
}
