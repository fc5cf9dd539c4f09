using System.Security.Cryptography;

namespace Nrm.Records.Staff;

public sealed partial class StaffAccounts
{
    /// <summary>A form that comes later than this after its session ran out is kept for nobody.</summary>
    public static TimeSpan LateAtMost { get; } = TimeSpan.FromHours(12);

    /// <summary>
    /// Whose session the token was of, when the session ran out by itself, idle or after its whole time, at most <see cref="LateAtMost"/> ago:
    /// so that a form posted too late can be kept for its owner. It is no sign-in: nothing may be shown for it.
    /// </summary>
    /// <returns>Null while the session runs; for one that was signed out or ended by somebody, for a disabled account, and for every other token.</returns>
    public async Task<EndedSession?> WhoseWas(string? token, CancellationToken cancel = default)
    {
        if (SecretToken.Hash(token) is not { } hash)
        {
            return null;
        }

        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var found = await _find(db, hash);
        if (found is null || !CryptographicOperations.FixedTimeEquals(found.Session.TokenHash, hash) || !IsInForce(found))
        {
            return null;
        }

        var (session, now) = (found.Session, Now);
        var idleOut = session.LastSeenAt + _options.IdleLimit;
        var ranOut = idleOut < session.ExpiresAt ? idleOut : session.ExpiresAt;
        return Runs(found, now) || now - ranOut > LateAtMost ? null : new EndedSession(session.StaffId, session.Id, ranOut);
    }
}
