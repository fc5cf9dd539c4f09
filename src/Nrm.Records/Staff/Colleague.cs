using Nrm.Casework.Access;

namespace Nrm.Records.Staff;

/// <summary>Somebody to whom a case may be given: what a choice of colleagues needs, and nothing else of the account.</summary>
public sealed record Colleague(Guid StaffId, string DisplayName, IReadOnlyList<Role> Roles);
