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
        var wantedTasks = await Wanted(db, actor, wanted).Take(Most + 1).ToListAsync(cancel);
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
        return await Wanted(db, actor, wanted).Take(Most).CountAsync(cancel);
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

        await using var db = await gate.OpenContext(cancel);
        // No country is a day ahead of or behind UTC by more than one date; each one's own date decides below.
        var tomorrow = DateOnly.FromDateTime(gate.NowUtc).AddDays(1);
        var due = await (from t in ToDo(db, actor).Select(t => new { t.Id, t.CaseId, t.DueOn }).Distinct()
                         join c in db.Cases on t.CaseId equals c.Id
                         where t.DueOn < tomorrow && c.MainState != MainState.Closed
                         group t by new { c.Profile, c.SubPopulation, t.DueOn } into day
                         select new { day.Key.Profile, day.Key.SubPopulation, day.Key.DueOn, Count = day.Count() }).ToListAsync(cancel);
        return due.Where(d => d.DueOn < gate.Today(gate.ProfileInForce(d.Profile, d.SubPopulation))).Sum(d => d.Count);
    }

    /// <summary>Tasks that a list may show, the first of the list first; the access policy decides about each afterwards.</summary>
    private IQueryable<WantedTask> Wanted(NrmDbContext db, Actor actor, WorkWanted wanted)
    {
        switch (wanted)
        {
            case WorkWanted.ToDo:
                return from t in ToDo(db, actor)
                       join c in db.Cases on t.CaseId equals c.Id
                       where c.MainState != MainState.Closed
                       orderby t.Waiting, t.DueOn == null, t.DueOn, c.Reference, t.Id
                       select new WantedTask { Task = t.Id, Case = c.Id };
            case WorkWanted.WaitingForOthers:
                var fills = Search.FunctionsOf(actor);
                var cases = db.Assignments.Where(a => a.EndedAt == null && a.StaffId == actor.StaffId && fills.Contains(a.Function)).Select(a => EF.Property<Guid>(a, Mapping.CaseId));
                cases = actor.Is(Role.FirstResponder) ? cases.Union(Search.ReferredAndNotTaken(db, actor).Select(c => c.Id)) : cases;
                // Asked of each task by the index of its case: made into a set first, a queue of thousands would be walked for a few cases.
                var (own, ofSupervisors, supervises) = (Holds(db, actor), WorkRules.ForSupervisors, actor.Is(Role.Supervisor));
                var ofOrganisation = db.Assignments.Where(a => a.EndedAt == null && a.OrganisationId == actor.OrganisationId);
                return from c in db.Cases
                       join t in db.Tasks on c.Id equals EF.Property<Guid>(t, Mapping.CaseId)
                       where cases.Contains(c.Id) && c.MainState != MainState.Closed && t.DoneAt == null
                           && !(ofSupervisors.Contains(t.Kind)
                               ? supervises && ofOrganisation.Any(a => EF.Property<Guid>(a, Mapping.CaseId) == c.Id && a.Function == t.Function)
                               : own.Any(a => EF.Property<Guid>(a, Mapping.CaseId) == c.Id && a.Function == t.Function))
                       orderby t.DueOn == null, t.DueOn, c.Reference, t.Id
                       select new WantedTask { Task = t.Id, Case = c.Id };
            case WorkWanted.Done:
                var since = gate.NowUtc - DoneLately;
                return from t in db.Tasks
                       where t.DoneBy == actor.StaffId && t.DoneAt >= since
                       orderby t.DoneAt descending, t.Id
                       select new WantedTask { Task = t.Id, Case = EF.Property<Guid>(t, Mapping.CaseId) };
            default:
                throw new UndeclaredException($"work {wanted}");
        }
    }

    /// <summary>Open tasks of what the actor has or could take, and for supervisors those that ask for one.</summary>
    private static IQueryable<OpenTask> ToDo(NrmDbContext db, Actor actor)
    {
        var own = from a in Parts(db, actor)
                  join t in db.Tasks on new { a.CaseId, a.Function } equals new { CaseId = EF.Property<Guid>(t, Mapping.CaseId), t.Function }
                  where t.DoneAt == null && !WorkRules.ForSupervisors.Contains(t.Kind)
                  select new OpenTask { Id = t.Id, CaseId = a.CaseId, DueOn = t.DueOn, Waiting = a.Waiting };
        return !actor.Is(Role.Supervisor) ? own : own.Concat(
            from t in db.Tasks
            where WorkRules.ForSupervisors.Contains(t.Kind) && t.DoneAt == null
                && db.Assignments.Any(a => EF.Property<Guid>(a, Mapping.CaseId) == EF.Property<Guid>(t, Mapping.CaseId) && a.Function == t.Function
                    && a.EndedAt == null && a.OrganisationId == actor.OrganisationId)
            select new OpenTask { Id = t.Id, CaseId = EF.Property<Guid>(t, Mapping.CaseId), DueOn = t.DueOn, Waiting = false });
    }

    /// <summary>What the actor has, and what waits in the organisation's queue, from few assignments by index: the tasks of everybody are never walked.</summary>
    private static IQueryable<Part> Parts(NrmDbContext db, Actor actor) =>
        Holds(db, actor)
            // Who has a part may be asked for the same part once more: it does not wait then.
            .GroupBy(a => new { CaseId = EF.Property<Guid>(a, Mapping.CaseId), a.Function })
            .Select(g => new Part { CaseId = g.Key.CaseId, Function = g.Key.Function, Waiting = g.Count(a => a.StaffId != null) == 0 });

    private static IQueryable<Assignment> Holds(NrmDbContext db, Actor actor)
    {
        var (fills, supervises) = (Search.FunctionsOf(actor), actor.Is(Role.Supervisor));
        return db.Assignments.Where(a => a.EndedAt == null
            && ((a.StaffId == actor.StaffId && fills.Contains(a.Function))
                || (a.StaffId == null && a.OrganisationId == actor.OrganisationId && (supervises || fills.Contains(a.Function)))));
    }

    private IEnumerable<(WorkItem Item, Guid? Holder)> ItemsOf(Actor actor, WorkWanted wanted, CaseFacts facts, AccessDecision.Allowed access, DateOnly today)
    {
        var fills = Search.FunctionsOf(actor);
        var has = facts.Assignments.Where(a => a.IsActive && a.StaffId == actor.StaffId && fills.Contains(a.Function)).Select(a => a.Function).ToHashSet();
        var waits = facts.Assignments.Where(a => a.IsPending && a.OrganisationId == actor.OrganisationId && (actor.Is(Role.Supervisor) || fills.Contains(a.Function)))
            .Select(a => a.Function).ToHashSet();
        var since = gate.NowUtc - DoneLately;
        var tasks = wanted switch
        {
            WorkWanted.ToDo => facts.Tasks.Where(t => t.IsOpen && IsToDo(t)),
            WorkWanted.WaitingForOthers => facts.Tasks.Where(t => t.IsOpen && (has.Count > 0 || access.As is Relationship.Referrer) && !IsToDo(t)),
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
                new WorkItem(facts.Id, facts.Reference, facts.MainState, facts.IsTreatedAsChild, task.Id, task.Kind, task.Clock, task.DueOn, has.Count == 0 && !forSupervisors, access.Sentence)
                {
                    Function = task.Function,
                    OrganisationId = held?.OrganisationId,
                    DaysWaiting = Math.Max(0, today.DayNumber - Gate.DateOf(task.CreatedAt, profile).DayNumber),
                    DaysLate = task.IsOpen && task.DueOn is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0,
                    FinishedOn = task.DoneAt is { } done ? Gate.DateOf(done, profile) : null,
                },
                forSupervisors ? null : held?.StaffId);
        }

        bool IsToDo(CaseTask task) => WorkRules.IsTheirs(facts, task, actor)
            || (!WorkRules.IsForSupervisors(task.Kind) && (has.Contains(task.Function) || waits.Contains(task.Function)));
    }

    private sealed class Part
    {
        public Guid CaseId { get; init; }

        public CaseFunction Function { get; init; }

        public bool Waiting { get; init; }
    }

    private sealed class OpenTask
    {
        public Guid Id { get; init; }

        public Guid CaseId { get; init; }

        public DateOnly? DueOn { get; init; }

        public bool Waiting { get; init; }
    }

    private sealed class WantedTask
    {
        public Guid Task { get; init; }

        public Guid Case { get; init; }
    }
}
