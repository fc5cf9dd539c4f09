using Nrm.Casework.Access;

namespace Nrm.Records.Staff;

/// <summary>An account as an administrator sees it: nothing of any case, no secret.</summary>
/// <param name="Enrolled">Has a password and a second factor.</param>
/// <param name="LockedUntil">UTC; null when not locked.</param>
public sealed record StaffLine(
    Guid Id, string UserName, string DisplayName, Guid OrganisationId, IReadOnlyList<Role> Roles, bool Enrolled, bool Disabled, DateTime? LockedUntil,
    int Sessions, bool Demonstration);
