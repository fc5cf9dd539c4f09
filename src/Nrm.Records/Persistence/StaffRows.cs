using Microsoft.AspNetCore.Identity;
using Nrm.Casework.Access;

namespace Nrm.Records.Persistence;

/// <summary>An account of staff. Holds no case data; its second-factor secret is sealed.</summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    public StaffAccount() => Id = Ids.New();

    public string DisplayName { get; set; } = "";

    public Guid OrganisationId { get; set; }

    /// <summary>Raised to end all sessions of the account at once.</summary>
    public int Epoch { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Lock-outs since the last sign-in; each lasts longer than the one before.</summary>
    public int Lockouts { get; set; }

    /// <summary>The secret of the second factor, sealed; null until enrolled.</summary>
    public byte[]? SecondFactor { get; set; }

    /// <summary>SHA-256 of the invitation that is open; it works once.</summary>
    public byte[]? Invitation { get; set; }

    public InvitationFor? InvitationFor { get; set; }

    public DateTime? InvitationUntil { get; set; }

    /// <summary>Its password is printed in a file: production refuses to start beside one.</summary>
    public bool Demonstration { get; set; }
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

/// <summary>A sign-in code that was accepted, as a keyed hash, while it could be accepted again.</summary>
internal sealed class UsedCodeRow
{
    public Guid StaffId { get; set; }
    public byte[] Code { get; set; } = [];
    public DateTime At { get; set; }
}
