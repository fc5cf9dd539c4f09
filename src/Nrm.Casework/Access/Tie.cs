using System.Linq.Expressions;
using Nrm.Casework.Cases;

namespace Nrm.Casework.Access;

/// <summary>
/// What ties somebody who has a role to a case, said once: the access policy compiles it, and every query (lists, counts, work) translates
/// the same expression into the database's language, so that a list and a single read cannot disagree. It holds when either expression holds.
/// </summary>
public sealed class Tie
{
    private readonly Func<Actor, Assignment, bool>? _ofAssignment;
    private readonly Func<Actor, CaseFacts, bool>? _ofCase;

    /// <param name="relationship">What the tie is called in permits, in the matrix and in the audit log.</param>
    /// <param name="because">Told to the person: why they see the case.</param>
    /// <param name="byAssignment">
    /// True of some assignment of the case. Only what is stored of an assignment is asked. A tie for a time compares its end with <see cref="Actor.AskedAt"/>.
    /// </param>
    /// <param name="byCase">True of the case. Asked are facts that have a column, and <c>case.Assignments.Any(...)</c>.</param>
    public Tie(
        Role role, Relationship relationship, Said because,
        Expression<Func<Actor, Assignment, bool>>? byAssignment = null, Expression<Func<Actor, CaseFacts, bool>>? byCase = null)
    {
        (Role, As, Because, ByAssignment, ByCase) = (role, relationship, because, byAssignment, byCase);
        (_ofAssignment, _ofCase) = (byAssignment?.Compile(), byCase?.Compile());
    }

    public Role Role { get; }

    public Relationship As { get; }

    public Said Because { get; }

    public Expression<Func<Actor, Assignment, bool>>? ByAssignment { get; }

    public Expression<Func<Actor, CaseFacts, bool>>? ByCase { get; }

    /// <summary>What somebody so tied does in the case, or could do once they take it; null for a tie that is no part in the work.</summary>
    public CaseFunction? Function { get; init; }

    /// <summary>
    /// The names of the only sections that it reaches, of those that the matrix opens for it; null for a tie that reaches them all. No file, and no step
    /// that opens or adds to another section.
    /// </summary>
    public IReadOnlyList<string>? Scope { get; init; }

    public bool Reaches(Section section) => Scope is null || Scope.Contains(section.Name);

    /// <summary>Does it hold? The actor must have the role.</summary>
    public bool Holds(Actor actor, CaseFacts facts)
    {
        if (!actor.Is(Role))
        {
            return false;
        }

        foreach (var assignment in facts.Assignments)
        {
            if (IsMadeOf(actor, assignment))
            {
                return true;
            }
        }

        return _ofCase?.Invoke(actor, facts) is true;
    }

    /// <summary>Is it this assignment that ties the actor, whose role it is, to the case?</summary>
    public bool IsMadeOf(Actor actor, Assignment assignment) => _ofAssignment?.Invoke(actor, assignment) is true;
}
