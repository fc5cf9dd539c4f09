using Nrm.Casework.Access;

namespace Nrm.Records.Staff;

/// <param name="UserName">3 to 60 of a-z A-Z 0-9 - . _ @ +; compared without regard to case.</param>
/// <param name="Roles">At least one. Administrator and immigration enforcement stand alone.</param>
public sealed record NewStaff(string UserName, string DisplayName, Guid OrganisationId, IReadOnlySet<Role> Roles);
