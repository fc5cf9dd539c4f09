namespace Nrm.Casework.Access;

/// <summary>What ties an actor to a case. Without one, the case does not exist for the actor.</summary>
public enum Relationship
{
    /// <summary>No tie. The case is hidden.</summary>
    None,

    /// <summary>Referred it, and nobody has taken it yet.</summary>
    Referrer,

    /// <summary>Referred it; an authority has taken it: only the outcome is shown (domain 8.2).</summary>
    ReferrerAfterHandOver,

    /// <summary>It waits in the queue of the actor's organisation for a function that a role of the actor can fill: facts only.</summary>
    Queue,

    /// <summary>Has it.</summary>
    Assigned,

    /// <summary>Supervises the organisation that referred it or has it.</summary>
    OrganisationSupervisor,

    /// <summary>Brings a case into being: there is nothing to be tied to yet.</summary>
    Newcomer,
}
