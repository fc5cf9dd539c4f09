using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>An invitation taken up.</summary>
/// <param name="Password">The new password; for a second factor, the password that stands.</param>
/// <param name="Code">A code of the factor that stands, when the invitation renews the password; null otherwise.</param>
public sealed record Enrolment(string Invitation, string Password, string? Code = null);

/// <summary>Shown once to the person.</summary>
/// <param name="TotpSecret">Base32; null when the factor that stands is kept.</param>
/// <param name="OtpAuthUri">The same for a QR code.</param>
public sealed record Enrolled(Guid StaffId, string UserName, string? TotpSecret, string? OtpAuthUri)
{
    internal static Enrolled Of(StaffAccount account, string? secret) => new(account.Id, account.UserName!, secret,
        secret is null ? null : $"otpauth://totp/NRM:{Uri.EscapeDataString(account.UserName!)}?secret={secret}&issuer=NRM&digits=6&period=30");
}
