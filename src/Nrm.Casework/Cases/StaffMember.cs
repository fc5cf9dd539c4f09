namespace Nrm.Casework.Cases;

/// <summary>What an assignment must know of an account: where it belongs and what it may do.</summary>
public sealed record StaffMember(Guid Id, Guid OrganisationId, IReadOnlySet<Role> Roles);

/// <summary>Finds an active account; null when there is none.</summary>
public delegate StaffMember? StaffLookup(Guid staffId);
