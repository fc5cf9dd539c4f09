using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records.Persistence;

namespace Nrm.Records.Door;

/// <summary>
/// Which tasks a list of work may show, chosen by the database: the first of the list, and never the whole of a queue. The access policy decides
/// about each afterwards.
/// </summary>
/// <param name="sizes">Keeps whether a queue is short; null counts each time.</param>
internal sealed class WorkQueries(NrmDbContext db, Actor actor, KnownSizes? sizes = null, int few = VisibleCases.Few)
{
    private readonly bool _supervises = Roles.Supervises(actor);
    private readonly TieQueries _queries = new(db, actor);

    /// <summary>The first tasks of a list, its order: one's own before those of the queue, what is due first before what is due later or never, what was asked first before what was asked later.</summary>
    public async Task<IReadOnlyList<WantedTask>> First(WorkWanted wanted, int most, DateTime since, CancellationToken cancel)
    {
        switch (wanted)
        {
            case WorkWanted.ToDo:
                // Whoever never has a case is asked for none: a database may look for nothing in all tasks.
                var own = Ties(Relationship.Assigned).Any() ? await Ordered(InOpenCases(Own())).Take(most).ToListAsync(cancel) : [];
                if (_supervises)
                {
                    foreach (var kind in WorkRules.ForSupervisors)
                    {
                        // Few of a kind are open at once: they are found by it and sorted, where the index of what is due would be walked past everybody's tasks.
                        own.AddRange(await Ordered(InOpenCases(OfSupervisors(kind))).Take(most).ToListAsync(cancel));
                    }

                    own = [.. own.OrderBy(t => t.DueOn is null).ThenBy(t => t.DueOn).ThenBy(t => t.CreatedAt).Take(most)];
                }

                return own.Count >= most ? own : [.. own, .. await Waiting(most - own.Count, cancel)];
            case WorkWanted.WaitingForOthers:
                return await Ordered(OfOthers()).Take(most).ToListAsync(cancel);
            case WorkWanted.Done:
                return await (from t in db.Tasks
                              where t.DoneBy == actor.StaffId && t.DoneAt >= since
                              orderby t.DoneAt descending, t.CreatedAt, EF.Property<int>(t, Mapping.Position)
                              select new WantedTask { Task = t.Id, Case = EF.Property<Guid>(t, Mapping.CaseId), DueOn = t.DueOn, CreatedAt = t.CreatedAt }).Take(most).ToListAsync(cancel);
            default:
                throw new UndeclaredException($"work {wanted}");
        }
    }

    /// <summary>All open tasks of what the actor has or could take, and for supervisors those that ask for one; closed cases, too.</summary>
    public IQueryable<WantedTask> ToDo()
    {
        var all = Ties(Relationship.Assigned).Any() ? Own().Concat(FromQueue()) : FromQueue();
        return WorkRules.ForSupervisors.Where(_ => _supervises).Aggregate(all, (others, kind) => others.Concat(OfSupervisors(kind))).Select(t => new WantedTask { Task = t.Id, Case = EF.Property<Guid>(t, Mapping.CaseId), DueOn = t.DueOn, CreatedAt = t.CreatedAt });
    }

    private async Task<IReadOnlyList<WantedTask>> Waiting(int most, CancellationToken cancel)
    {
        // A short queue is led from to its tasks. Of a long one, enough tasks stand among the first due of all, each asked by the index of its case.
        return (sizes is null ? await IsShort() : await sizes.AreFew(actor, "queue", IsShort)) ? await Ordered(InOpenCases(FromQueue())).Take(most).ToListAsync(cancel) : await FirstDue(InOpenCases(InQueue()), most, cancel);

        async Task<bool> IsShort() => await Queue().Take(few + 1).CountAsync(cancel) <= few;
    }

    private IQueryable<CaseTask> Open() => db.Tasks.Where(t => t.DoneAt == null && !WorkRules.ForSupervisors.Contains(t.Kind));

    private IQueryable<Assignment> Has() => _queries.Assignments(Ties(Relationship.Assigned));

    /// <summary>What waits for somebody like the actor; a supervisor gives to colleagues whatever waits.</summary>
    private IQueryable<Assignment> Queue() => _supervises ? OfOrganisation().Where(a => a.StaffId == null) : _queries.Assignments(Ties(Relationship.Queue));

    /// <summary>What the organisation of a supervisor has.</summary>
    private IQueryable<Assignment> OfOrganisation() => _queries.Assignments(Ties(Relationship.OrganisationSupervisor));

    private IEnumerable<Tie> Ties(params IEnumerable<Relationship> wanted) => Roles.TiesOf(actor).Where(t => wanted.Contains(t.As));

    /// <summary>From few assignments by index: the tasks of everybody are never walked.</summary>
    private IQueryable<CaseTask> Own() =>
        from a in Has().Select(a => new Part { CaseId = EF.Property<Guid>(a, Mapping.CaseId), Function = a.Function }).Distinct()
        join t in Open() on new { a.CaseId, a.Function } equals new { CaseId = EF.Property<Guid>(t, Mapping.CaseId), t.Function }
        select t;

    // Who has a part may be asked for the same part once more: it does not wait then.
    private IQueryable<CaseTask> FromQueue() =>
        from a in Queue().Select(a => new Part { CaseId = EF.Property<Guid>(a, Mapping.CaseId), Function = a.Function }).Distinct()
        join t in Open() on new { a.CaseId, a.Function } equals new { CaseId = EF.Property<Guid>(t, Mapping.CaseId), t.Function }
        where !Has().Any(h => EF.Property<Guid>(h, Mapping.CaseId) == a.CaseId && h.Function == a.Function)
        select t;

    private IQueryable<CaseTask> InQueue() => Open().Where(t =>
        Queue().Any(a => EF.Property<Guid>(a, Mapping.CaseId) == EF.Property<Guid>(t, Mapping.CaseId) && a.Function == t.Function)
        && !Has().Any(h => EF.Property<Guid>(h, Mapping.CaseId) == EF.Property<Guid>(t, Mapping.CaseId) && h.Function == t.Function));

    private IQueryable<CaseTask> OfSupervisors(TaskKind kind) => db.Tasks.Where(t => t.Kind == kind && t.DoneAt == null
        && OfOrganisation().Any(a => EF.Property<Guid>(a, Mapping.CaseId) == EF.Property<Guid>(t, Mapping.CaseId) && a.Function == t.Function));

    private IQueryable<CaseTask> OfOthers()
    {
        var cases = _queries.Cases(Ties(Relationship.Assigned, Relationship.Referrer));
        // Asked of each task by the index of its case: made into a set first, a queue of thousands would be walked for a few cases.
        var (ofSupervisors, supervises) = (WorkRules.ForSupervisors, _supervises);
        var (has, queue, ofOrganisation) = (Has(), Queue(), OfOrganisation());
        return from c in db.Cases
               join t in db.Tasks on c.Id equals EF.Property<Guid>(t, Mapping.CaseId)
               where cases.Contains(c.Id) && c.MainState != MainState.Closed && t.DoneAt == null
                   && !(ofSupervisors.Contains(t.Kind)
                       ? supervises && ofOrganisation.Any(a => EF.Property<Guid>(a, Mapping.CaseId) == c.Id && a.Function == t.Function)
                       : has.Any(a => EF.Property<Guid>(a, Mapping.CaseId) == c.Id && a.Function == t.Function)
                           || queue.Any(a => EF.Property<Guid>(a, Mapping.CaseId) == c.Id && a.Function == t.Function))
               select t;
    }

    private IQueryable<CaseTask> InOpenCases(IQueryable<CaseTask> tasks) =>
        tasks.Where(t => db.Cases.Any(c => c.Id == EF.Property<Guid>(t, Mapping.CaseId) && c.MainState != MainState.Closed));

    private static IQueryable<WantedTask> Ordered(IQueryable<CaseTask> tasks) =>
        from t in tasks
        orderby t.DueOn == null, t.DueOn, t.CreatedAt, EF.Property<int>(t, Mapping.Position)
        select new WantedTask { Task = t.Id, Case = EF.Property<Guid>(t, Mapping.CaseId), DueOn = t.DueOn, CreatedAt = t.CreatedAt };

    /// <summary>
    /// Along the index of what is due, and no further than needed; what is never due, only where all that is due is too little. When it was done is
    /// never for all of them: the index begins with it, and PostgreSQL follows no index whose beginning is not in the order.
    /// </summary>
    private static async Task<List<WantedTask>> FirstDue(IQueryable<CaseTask> tasks, int most, CancellationToken cancel)
    {
        var first = await Wanted(tasks.Where(t => t.DueOn != null).OrderBy(t => t.DoneAt).ThenBy(t => t.DueOn).ThenBy(t => t.CreatedAt).ThenBy(t => EF.Property<int>(t, Mapping.Position))).Take(most).ToListAsync(cancel);
        if (first.Count < most)
        {
            first.AddRange(await Wanted(tasks.Where(t => t.DueOn == null).OrderBy(t => t.DoneAt).ThenBy(t => t.DueOn).ThenBy(t => t.CreatedAt).ThenBy(t => EF.Property<int>(t, Mapping.Position))).Take(most - first.Count).ToListAsync(cancel));
        }

        return first;
    }

    private static IQueryable<WantedTask> Wanted(IQueryable<CaseTask> tasks) =>
        tasks.Select(t => new WantedTask { Task = t.Id, Case = EF.Property<Guid>(t, Mapping.CaseId), DueOn = t.DueOn, CreatedAt = t.CreatedAt });

    private sealed class Part
    {
        public Guid CaseId { get; init; }

        public CaseFunction Function { get; init; }
    }
}

internal sealed class WantedTask
{
    public Guid Task { get; init; }

    public Guid Case { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateTime CreatedAt { get; init; }
}
