using Nrm.Casework.Cases;

namespace Nrm.Casework.Access;

/// <summary>Derives the ties between an actor and a case from the facts, per role. Each tie is also the explanation that the audit log keeps.</summary>
public static class Relationships
{
    /// <summary>The tie that <paramref name="role"/> gives the actor; the strongest when several hold. The actor must hold the role.</summary>
    public static Relationship Of(Actor actor, Role role, CaseFacts facts)
    {
        if (!actor.Is(role))
        {
            return Relationship.None;
        }

        return role switch
        {
            Role.FirstResponder => facts.ReferrerId != actor.StaffId ? Relationship.None
                : IsHandedOver(facts) ? Relationship.ReferrerAfterHandOver : Relationship.Referrer,
            Role.SupportWorker => ByFunction(CaseFunction.Support),
            Role.Decider => Strongest(ByFunction(CaseFunction.Decider), ByFunction(CaseFunction.Reviewer)),
            Role.SecondReviewer => ByFunction(CaseFunction.Reviewer),
            Role.Supervisor => facts.ReferrerOrganisationId == actor.OrganisationId
                || facts.Assignments.Any(a => a.OrganisationId == actor.OrganisationId && a.EndedAt is null)
                ? Relationship.OrganisationSupervisor : Relationship.None,
            Role.ImmigrationEnforcement or Role.Administrator => Relationship.None,
        };

        Relationship ByFunction(CaseFunction function) =>
            facts.Assignments.Any(a => a.IsActive && a.Function == function && a.StaffId == actor.StaffId) ? Relationship.Assigned
            : facts.Assignments.Any(a => a.IsPending && a.Function == function && a.OrganisationId == actor.OrganisationId) ? Relationship.Queue
            : Relationship.None;
    }

    /// <summary>A first responder's read ends when the authority has taken the case, or, where there is none, whoever supports (domain 8.2).</summary>
    public static bool IsHandedOver(CaseFacts facts) =>
        facts.Assignments.Any(a => a.StaffId is not null && (a.Function is CaseFunction.Decider || facts.AuthorityId is null));

    private static Relationship Strongest(Relationship a, Relationship b) => a is Relationship.Assigned || b is Relationship.None ? a : b;
}
