namespace Nrm.Records.Staff;

/// <summary>Shown once to the administrator, to be handed to the person: they choose the password, nobody else ever knows it.</summary>
/// <param name="Invitation">256 random bits, base64url; works once, until <paramref name="ExpiresAt"/> (UTC).</param>
public sealed record Invited(Guid StaffId, string UserName, InvitationFor For, string Invitation, DateTime ExpiresAt);
