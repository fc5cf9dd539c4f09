namespace Nrm.Casework.Cases;

/// <summary>Who asks. Roles are read for each request and never cached across requests.</summary>
/// <param name="StaffId">The account; for a job, the fixed id of that job.</param>
/// <param name="SessionId">The session that the request came with; null for a job or the operator's tool.</param>
public sealed record Actor(Guid StaffId, Guid OrganisationId, OrganisationKind OrganisationKind, IReadOnlySet<Role> Roles, Guid? SessionId = null)
{
    public bool Is(Role role) => Roles.Contains(role);
}
