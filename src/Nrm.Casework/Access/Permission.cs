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

/// <summary>The roles that hold each permission; a role not named is denied.</summary>
public static class Permissions
{
    private static readonly Role[] CaseRoles = [Role.FirstResponder, Role.SupportWorker, Role.Decider, Role.SecondReviewer, Role.Supervisor];

    public static IReadOnlyList<Role> Of(Permission permission) => permission switch
    {
        Permission.ListCases => CaseRoles,
        Permission.FindPerson => [Role.FirstResponder, Role.SupportWorker],
        Permission.AskRemovalBar => [Role.ImmigrationEnforcement],
        Permission.ReadProfiles => Enum.GetValues<Role>(),
        Permission.ReadAccessLog => [Role.Supervisor, Role.SupportWorker, Role.Decider],
        Permission.AdministerStaff => [Role.Administrator],
    };
}
