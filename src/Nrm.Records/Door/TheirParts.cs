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
        _has = Functions(Relationship.Assigned, a => true);
        _waits = Functions(Relationship.Queue, a => true);
        _waits.UnionWith(Functions(Relationship.OrganisationSupervisor, a => a.IsPending)); // a supervisor gives to colleagues whatever waits
    }

    public bool HasAny => _has.Count > 0;

    /// <summary>Is an open task among what the actor is shown as theirs to do?</summary>
    public bool AsksFor(CaseTask task) => WorkRules.IsTheirs(_facts, task, _actor)
        || (!WorkRules.IsForSupervisors(task.Kind) && (_has.Contains(task.Function) || _waits.Contains(task.Function)));

    private HashSet<CaseFunction> Functions(Relationship relationship, Func<Assignment, bool> of) =>
        [.. from tie in Roles.TiesOf(_actor) where tie.As == relationship from a in _facts.Assignments where tie.IsMadeOf(_actor, a) && of(a) select a.Function];
}
