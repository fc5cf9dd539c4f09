namespace Nrm.Casework.Cases;

/// <summary>Who asks. Roles are read for each request and never cached across requests.</summary>
/// <param name="StaffId">The account; for a job, the fixed id of that job.</param>
/// <param name="SessionId">The session that the request came with; null for a job or the operator's tool.</param>
public sealed record Actor(Guid StaffId, Guid OrganisationId, OrganisationKind OrganisationKind, IReadOnlySet<Role> Roles, Guid? SessionId = null)
{
    /// <summary>When they ask (UTC): what ties somebody to a case for a time holds until then. Where nobody said when, every such tie is over.</summary>
    public DateTime AskedAt { get; init; } = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    public bool Is(Role role) => Roles.Contains(role);
}
