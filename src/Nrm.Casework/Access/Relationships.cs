using Nrm.Casework.Cases;

namespace Nrm.Casework.Access;

/// <summary>The ties between an actor and a case that hold. Each is also the explanation that the audit log keeps.</summary>
internal static class Relationships
{
    /// <summary>
    /// The strongest tie that each of the actor's roles gives, in the order of the roles; after them, those that reach only some sections: they add to
    /// the others and take the place of none.
    /// </summary>
    public static List<Tie> Of(Actor actor, CaseFacts facts) => Of(actor, facts, Roles.Ties);

    internal static List<Tie> Of(Actor actor, CaseFacts facts, IReadOnlyList<Tie> table)
    {
        List<Tie> ties = [], scoped = [];
        foreach (var tie in table)
        {
            if (!tie.Holds(actor, facts))
            {
                continue;
            }

            if (tie.Scope is not null)
            {
                scoped.Add(tie);
            }
            else if (ties.Count == 0 || ties[^1].Role != tie.Role)
            {
                ties.Add(tie);
            }
            else if (Weight(tie.As) > Weight(ties[^1].As))
            {
                ties[^1] = tie;
            }
        }

        ties.AddRange(scoped);
        return ties;
    }

    public static int Weight(Relationship tie) => tie switch
    {
        Relationship.None => 0,
        Relationship.Newcomer => 0,
        Relationship.ReferrerAfterHandOver => 1,
        Relationship.OrganisationSupervisor => 2,
        Relationship.Queue => 3,
        Relationship.Referrer => 4,
        Relationship.Assigned => 5,
    };
}
