using Nrm.Casework.Cases;

namespace Nrm.Casework.Access;

/// <summary>What can be asked outside any one case.</summary>
public enum Permission
{
    /// <summary>The list of cases, and one's own work.</summary>
    ListCases,

    /// <summary>"A case may exist, ask this organisation": never content.</summary>
    FindPerson,

    /// <summary>The flag "removal barred until", by file number only (S19, INV-21).</summary>
    AskRemovalBar,

    /// <summary>Country profiles.</summary>
    ReadProfiles,

    /// <summary>Who looked at cases of the own organisation.</summary>
    ReadAccessLog,

    /// <summary>Accounts of staff; no case content.</summary>
    AdministerStaff,
}

/// <summary>The roles that hold each permission, as <see cref="Roles"/> has it; a role not named is denied.</summary>
public static class Permissions
{
    public static IReadOnlyList<Role> Of(Permission permission) => [.. Roles.All.Where(r => r.May.Contains(permission)).Select(r => r.Role)];

    public static bool Has(Actor actor, Permission permission) => Of(permission).Any(actor.Is);
}
