using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;
using Nrm.Casework.Work;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Door;

/// <summary>What is to be done, by whom: the tasks of the cases that somebody may see.</summary>
public sealed class WorkLists(Gate gate)
{
    /// <summary>The tasks of one list, the most urgent of one's own before those of a queue: of thousands nobody reads more, and no page shows them.</summary>
    public const int Most = 100;

    private static readonly TimeSpan DoneLately = TimeSpan.FromDays(30);

    /// <summary>The actor's open tasks in the cases they have, and what waits in their organisation's queue.</summary>
    public Task<Outcome<WorkList>> Find(Actor actor, CallContext? call = null, CancellationToken cancel = default) =>
        Find(actor, WorkWanted.ToDo, call, cancel);

    /// <summary>Tasks of the cases that the actor may see: their own, those they wait for, or those they finished.</summary>
    public async Task<Outcome<WorkList>> Find(Actor actor, WorkWanted wanted, CallContext? call = null, CancellationToken cancel = default)
    {
        call ??= CallContext.None;
        var subject = wanted is WorkWanted.ToDo ? "work" : $"work-{Codes.Of(wanted)}";
        var decision = AccessPolicy.ToPermission(actor, Permission.ListCases);
        if (decision is not AccessDecision.Allowed allowed)
        {
            return await gate.Refuse<WorkList>(AuditKinds.Find, subject, actor, null, decision, call, cancel);
        }

        await using var db = await gate.OpenContext(cancel);
        // The database chooses tasks, not cases: what is loaded is what is shown.
        var wantedTasks = await new WorkQueries(db, actor, gate.Sizes).First(wanted, Most + 1, gate.NowUtc - DoneLately, cancel);
        var chosen = wantedTasks.Take(Most).Select(t => t.Task).ToHashSet();
        var found = new List<(WorkItem Item, Guid? Holder)>();
        foreach (var facts in await FactsStore.Load(db, [.. wantedTasks.Take(Most).Select(t => t.Case).Distinct()], cancel))
        {
            if (AccessPolicy.ToFacts(actor, facts) is AccessDecision.Allowed access)
            {
                var today = gate.Today(gate.ProfileInForce(facts.Profile, facts.SubPopulation));
                found.AddRange(ItemsOf(actor, wanted, FactsShown.To(access.As, facts), access, today).Where(i => chosen.Contains(i.Item.TaskId)));
            }
        }

        await gate.Enter(
            [gate.WithCases(new PendingEntry(AuditKinds.Find, AuditOutcome.Allowed, subject, actor, null, $"{allowed.Code};found={found.Count}", null, call.Purpose, call.RequestId), found.Select(f => f.Item.CaseId))], null, cancel);
        var names = await NamesStore.Of(db, [.. found.Select(f => f.Holder).OfType<Guid>()], [.. found.Select(f => f.Item.OrganisationId).OfType<Guid>()], cancel);
        var items = found.Select(f => f.Item with
        {
            With = f.Holder is { } holder && names.OfStaff(holder) is { } name ? name : f.Item.OrganisationId is { } id ? names.OfOrganisation(id) : null,
        });
        return new Outcome<WorkList>.Done(new WorkList(wanted is WorkWanted.Done
            ? [.. items.OrderByDescending(i => i.FinishedOn).ThenBy(i => i.Reference, StringComparer.Ordinal)]
            : [.. items.OrderBy(i => i.DueOn ?? DateOnly.MaxValue).ThenBy(i => i.Reference, StringComparer.Ordinal)])
        {
            More = wantedTasks.Count > Most,
        });
    }

    /// <summary>
    /// How many tasks a list has, at most <see cref="Most"/>. Tells a number and no case, so it makes no entry: only who opens the list looks.
    /// </summary>
    public async Task<int> Count(Actor actor, WorkWanted wanted, CancellationToken cancel = default)
    {
        if (AccessPolicy.ToPermission(actor, Permission.ListCases) is not AccessDecision.Allowed)
        {
            return 0;
        }

        await using var db = await gate.OpenContext(cancel);
        return (await new WorkQueries(db, actor, gate.Sizes).First(wanted, Most, gate.NowUtc - DoneLately, cancel)).Count;
    }

    /// <summary>
    /// How many of the tasks that <see cref="WorkWanted.ToDo"/> lists are late. Tells a number and no case, so it makes no entry: the number
    /// beside "My work" on every page would fill the log with looks at nothing.
    /// </summary>
    public async Task<int> CountLate(Actor actor, CancellationToken cancel = default)
    {
        if (AccessPolicy.ToPermission(actor, Permission.ListCases) is not AccessDecision.Allowed)
        {
            return 0;
        }

        return await gate.Late.Of(actor, gate.NowUtc, gate.NextDay(), () => LateByCounting(actor, cancel));
    }

    /// <summary>The late tasks of one case that <see cref="WorkWanted.ToDo"/> would list.</summary>
    internal static int LateIn(Gate gate, CaseFacts facts, Actor actor)
    {
        if (facts.MainState is MainState.Closed)
        {
            return 0;
        }

        var today = gate.Today(gate.ProfileInForce(facts.Profile, facts.SubPopulation));
        var theirs = new TheirParts(actor, facts);
        return facts.Tasks.Count(t => t.IsOpen && t.DueOn < today && theirs.AsksFor(t));
    }

    private async Task<int> LateByCounting(Actor actor, CancellationToken cancel)
    {
        await using var db = await gate.OpenContext(cancel);
        // No country is a day ahead of or behind UTC by more than one date; each one's own date decides below.
        var tomorrow = DateOnly.FromDateTime(gate.NowUtc).AddDays(1);
        var due = await (from t in new WorkQueries(db, actor).ToDo()
                         join c in db.Cases on t.Case equals c.Id
                         where t.DueOn < tomorrow && c.MainState != MainState.Closed
                         group t by new { c.Profile, c.SubPopulation, t.DueOn } into day
                         select new { day.Key.Profile, day.Key.SubPopulation, day.Key.DueOn, Count = day.Count() }).ToListAsync(cancel);
        return due.Where(d => d.DueOn < gate.Today(gate.ProfileInForce(d.Profile, d.SubPopulation))).Sum(d => d.Count);
    }

    private IEnumerable<(WorkItem Item, Guid? Holder)> ItemsOf(Actor actor, WorkWanted wanted, CaseFacts facts, AccessDecision.Allowed access, DateOnly today)
    {
        var theirs = new TheirParts(actor, facts);
        var since = gate.NowUtc - DoneLately;
        var tasks = wanted switch
        {
            WorkWanted.ToDo => facts.Tasks.Where(t => t.IsOpen && theirs.AsksFor(t)),
            WorkWanted.WaitingForOthers => facts.Tasks.Where(t => t.IsOpen && (theirs.HasAny || access.As is Relationship.Referrer) && !theirs.AsksFor(t)),
            WorkWanted.Done => facts.Tasks.Where(t => t.DoneBy == actor.StaffId && t.DoneAt >= since),
            _ => throw new UndeclaredException($"work {wanted}"),
        };
        var profile = gate.ProfileInForce(facts.Profile, facts.SubPopulation);
        foreach (var task in tasks)
        {
            var forSupervisors = WorkRules.IsForSupervisors(task.Kind);
            var held = facts.Assignments.Where(a => a.EndedAt is null && a.Function == task.Function)
                .OrderByDescending(a => a.StaffId == actor.StaffId).ThenBy(a => a.IsPending).FirstOrDefault();
            yield return (
                new WorkItem(facts.Id, facts.Reference, facts.MainState, facts.IsTreatedAsChild, task.Id, task.Kind, task.Clock, task.DueOn, !theirs.HasAny && !forSupervisors, access.Sentence)
                {
                    Function = task.Function,
                    OrganisationId = held?.OrganisationId,
                    DaysWaiting = Math.Max(0, today.DayNumber - Gate.DateOf(task.CreatedAt, profile).DayNumber),
                    DaysLate = task.IsOpen && task.DueOn is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0,
                    FinishedOn = task.DoneAt is { } done ? Gate.DateOf(done, profile) : null,
                },
                forSupervisors ? null : held?.StaffId);
        }
    }
}
