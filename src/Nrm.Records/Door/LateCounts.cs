using System.Diagnostics;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;

namespace Nrm.Records.Door;

/// <summary>
/// How many of a person's tasks are late: a number that stands on every page, where to count a queue of thousands would cost more than the page.
/// Counted once, then moved along with each change of a case, so that it is right when the change is done; counted anew when a day begins somewhere,
/// and after <see cref="Life"/>, for what another process changed. Where counting is slow, later: at most a hundredth of the time goes into it.
/// Holds numbers and nobody's case.
/// </summary>
internal sealed class LateCounts
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Kept> _kept = [];
    private readonly List<Change> _underWay = [];
    private readonly List<Counting> _counting = [];

    /// <param name="until">When the number can change by itself: the next beginning of a day.</param>
    public async Task<int> Of(Actor actor, DateTime now, DateTime until, Func<Task<int>> count)
    {
        var counting = new Counting(actor);
        lock (_lock)
        {
            if (_kept.TryGetValue(actor.StaffId, out var kept) && kept.IsOf(actor) && kept.From <= now && now < kept.Until)
            {
                return kept.Late;
            }

            counting.Disturbed = _underWay.Exists(c => c.Concerns(actor));
            _counting.Add(counting);
        }

        try
        {
            var began = Stopwatch.GetTimestamp();
            var late = await count();
            var life = TimeSpan.FromTicks(Math.Max(Life.Ticks, Stopwatch.GetElapsedTime(began).Ticks * 100));
            lock (_lock)
            {
                // A count that ran beside a change may hold it or not: it is told, and not kept.
                if (!counting.Disturbed)
                {
                    _kept[actor.StaffId] = new Kept(actor, late, now, until < now + life ? until : now + life);
                }
            }

            return late;
        }
        finally
        {
            lock (_lock)
            {
                _counting.Remove(counting);
            }
        }
    }

    /// <summary>Carries out a change of a case, and what it makes late or not late. After a failure nobody knows what became of it: the numbers are counted anew.</summary>
    /// <param name="lateIn">How many tasks of a case are a person's and late, now.</param>
    public async Task While(CaseFacts? before, CaseFacts after, Func<CaseFacts, Actor, int> lateIn, Func<DateTime> now, Func<Task> commit)
    {
        var change = new Change(before, after);
        lock (_lock)
        {
            _underWay.Add(change);
            _counting.FindAll(c => change.Concerns(c.Actor)).ForEach(c => c.Disturbed = true);
        }

        var done = false;
        try
        {
            await commit();
            done = true;
        }
        finally
        {
            lock (_lock)
            {
                _underWay.Remove(change);
                foreach (var kept in _kept.Values.Where(k => change.Concerns(k.Actor)).ToList())
                {
                    if (done && now() < kept.Until)
                    {
                        kept.Late += lateIn(after, kept.Actor) - (before is null ? 0 : lateIn(before, kept.Actor));
                    }
                    else
                    {
                        _kept.Remove(kept.Actor.StaffId);
                    }
                }
            }
        }
    }

    private sealed class Counting(Actor actor)
    {
        public Actor Actor { get; } = actor;

        public bool Disturbed { get; set; }
    }

    private sealed class Kept(Actor actor, int late, DateTime from, DateTime until)
    {
        public Actor Actor { get; } = actor;

        public int Late { get; set; } = late;

        public DateTime From { get; } = from;

        public DateTime Until { get; } = until;

        public bool IsOf(Actor actor) => Actor.OrganisationId == actor.OrganisationId && Actor.Roles.SetEquals(actor.Roles);
    }

    private sealed class Change(CaseFacts? before, CaseFacts after)
    {
        public bool Concerns(Actor actor) => IsIn(after, actor) || (before is not null && IsIn(before, actor));

        private static bool IsIn(CaseFacts facts, Actor actor) => facts.Assignments.Any(a => a.StaffId == actor.StaffId || a.OrganisationId == actor.OrganisationId);
    }
}
