using Nrm.Casework.Cases;

namespace Nrm.Casework.Access;

/// <summary>The ties between an actor and a case that hold. Each is also the explanation that the audit log keeps.</summary>
internal static class Relationships
{
    /// <summary>The strongest tie that each of the actor's roles gives, in the order of the roles.</summary>
    public static List<Tie> Of(Actor actor, CaseFacts facts)
    {
        var ties = new List<Tie>();
        foreach (var tie in Roles.Ties)
        {
            if (!tie.Holds(actor, facts))
            {
                continue;
            }

            if (ties.Count == 0 || ties[^1].Role != tie.Role)
            {
                ties.Add(tie);
            }
            else if (Weight(tie.As) > Weight(ties[^1].As))
            {
                ties[^1] = tie;
            }
        }

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
