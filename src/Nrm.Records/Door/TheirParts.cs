using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;

namespace Nrm.Records.Door;

/// <summary>What somebody has in a case, and what waits there for their organisation: as <see cref="WorkQueries"/> asks the database.</summary>
internal sealed class TheirParts
{
    private readonly Actor _actor;
    private readonly CaseFacts _facts;
    private readonly HashSet<CaseFunction> _has;
    private readonly HashSet<CaseFunction> _waits;

    public TheirParts(Actor actor, CaseFacts facts)
    {
        (_actor, _facts) = (actor, facts);
        var fills = WorkQueries.FunctionsOf(actor);
        _has = [.. facts.Assignments.Where(a => a.IsActive && a.StaffId == actor.StaffId && fills.Contains(a.Function)).Select(a => a.Function)];
        _waits = [.. facts.Assignments.Where(a => a.IsPending && a.OrganisationId == actor.OrganisationId && (actor.Is(Role.Supervisor) || fills.Contains(a.Function))).Select(a => a.Function)];
    }

    public bool HasAny => _has.Count > 0;

    /// <summary>Is an open task among what the actor is shown as theirs to do?</summary>
    public bool AsksFor(CaseTask task) => WorkRules.IsTheirs(_facts, task, _actor)
        || (!WorkRules.IsForSupervisors(task.Kind) && (_has.Contains(task.Function) || _waits.Contains(task.Function)));
}
