using Nrm.Casework.Access;

namespace Nrm.Records.Staff;

/// <summary>
/// Which roles one account may hold together. The roles for which no case exists, administration and immigration enforcement, stand alone: the first must not open cases, and
/// the second must learn nothing of them by another role (INV-20, the firewall of domain 8.2).
/// </summary>
internal static class RoleRules
{
    public static string? WhyNot(IReadOnlySet<Role> roles) =>
        roles.Count == 0 ? "An account has at least one role."
        : roles.Any(r => !Enum.IsDefined(r)) ? "There is no such role."
        : roles.Count > 1 && roles.Any(Roles.WithoutCases.Contains) ? "An administrator and immigration enforcement have no other role beside."
        : null;
}
