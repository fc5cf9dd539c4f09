namespace Nrm.Records.Staff;

/// <summary>What an invitation lets its holder renew.</summary>
public enum InvitationFor
{
    /// <summary>A new account: password and second factor.</summary>
    Account,

    /// <summary>The password; the second factor that stands is asked for.</summary>
    Password,

    /// <summary>The second factor; the password that stands is asked for.</summary>
    SecondFactor,
}

/// <summary>Shown once to the administrator, to be handed to the person: they choose the password, nobody else ever knows it.</summary>
/// <param name="Invitation">256 random bits, base64url; works once, until <paramref name="ExpiresAt"/> (UTC).</param>
public sealed record Invited(Guid StaffId, string UserName, InvitationFor For, string Invitation, DateTime ExpiresAt);
