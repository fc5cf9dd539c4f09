namespace Nrm.Records.Staff;

/// <summary>The answer to a sign-in that succeeded. The token is known to nobody but its receiver: only its hash is kept.</summary>
/// <param name="AccessToken">256 random bits, base64url.</param>
/// <param name="ExpiresAt">The absolute limit (UTC); a session that is not used ends sooner.</param>
public sealed record NewSession(Guid SessionId, Guid StaffId, string AccessToken, DateTime ExpiresAt);
