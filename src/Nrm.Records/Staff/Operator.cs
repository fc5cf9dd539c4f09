using Nrm.Casework.Access;
using Nrm.Casework.Cases;

namespace Nrm.Records.Staff;

/// <summary>The operator at the machine (the tool, the demonstration): administers accounts and sees no case.</summary>
public static class Operator
{
    /// <summary>Of no organisation and no session.</summary>
    public static Actor Actor { get; } =
        new(new Guid("0f000000-0000-7000-8000-000000000001"), Guid.Empty, OrganisationKind.Operator, new HashSet<Role> { Role.Administrator });
}
