using Microsoft.AspNetCore.Identity;
using Nrm.Casework.Access;

namespace Nrm.Records.Persistence;

/// <summary>An account of staff. Holds no case data; its second-factor secret is sealed.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    public StaffAccount() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";

    public Guid OrganisationId { get; set; }

    /// <summary>Raised to end all sessions of the account at once.</summary>
    public int Epoch { get; set; }

    public bool Disabled { get; set; }
}

internal sealed class StaffRoleRow
{
    public Guid StaffId { get; set; }
    public Role Role { get; set; }
}

/// <summary>A session by a reference token, of which only the hash is kept.</summary>
internal sealed class SessionRow
{
    public Guid Id { get; set; }
    public Guid StaffId { get; set; }
    public byte[] TokenHash { get; set; } = [];
    public int Epoch { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime LastSeenAt { get; set; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public string Device { get; set; } = "";
}
