using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>What a session's token stands for, now or until a moment ago.</summary>
public sealed class SessionTokens(AccountGate gate)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private readonly Func<NrmDbContext, byte[], Task<FoundSession?>> _find = EF.CompileAsyncQuery((NrmDbContext db, byte[] hash) =>
        (from s in db.Sessions.AsNoTracking()
         join a in db.Users.AsNoTracking() on s.StaffId equals a.Id
         join o in db.Organisations.AsNoTracking() on a.OrganisationId equals o.Id
         where s.TokenHash == hash
         select new FoundSession
         {
             Session = s,
             UserName = a.UserName!,
             DisplayName = a.DisplayName,
             Epoch = a.Epoch,
             Barred = a.Disabled,
             Demonstration = a.Demonstration,
             Organisation = o,
             Roles = db.StaffRoles.Where(r => r.StaffId == a.Id).Select(r => r.Role).ToList(),
         }).SingleOrDefault());

    /// <summary>A form that comes later than this after its session ran out is kept for nobody.</summary>
    public static TimeSpan LateAtMost { get; } = TimeSpan.FromHours(12);

    /// <summary>
    /// Who the token stands for, read afresh in one query: an account disabled, a role changed or a session ended is so from the next
    /// request on. Notes the use, at most once a minute.
    /// </summary>
    /// <returns>Null when the token is of no running session, for every reason.</returns>
    public async Task<SignedIn?> Authenticate(string? token, CancellationToken cancel = default)
    {
        if (SecretToken.Hash(token) is not { } hash)
        {
            return null;
        }

        await using var db = await gate.OpenContext(cancel);
        var found = await _find(db, hash);
        var now = gate.Now;
        if (found is null || !CryptographicOperations.FixedTimeEquals(found.Session.TokenHash, hash) || !Runs(found, now))
        {
            return null;
        }

        var session = found.Session;
        if (now - session.LastSeenAt >= SeenEvery)
        {
            // Never brings back what ended meanwhile; a session's use is no act, and has no entry of its own.
            await db.Sessions.Where(s => s.Id == session.Id && s.EndedAt == null && s.LastSeenAt < now)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancel);
        }

        var o = found.Organisation;
        return new SignedIn(
            new Actor(session.StaffId, o.Id, o.Kind, found.Roles.Known().ToHashSet(), session.Id) { AskedAt = now }, found.UserName, found.DisplayName,
            Organisations.From(o), session.StartedAt, gate.Options.EndOf(session, now));
    }

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

        await using var db = await gate.OpenContext(cancel);
        var found = await _find(db, hash);
        if (found is null || !CryptographicOperations.FixedTimeEquals(found.Session.TokenHash, hash) || !IsInForce(found))
        {
            return null;
        }

        var (session, now) = (found.Session, gate.Now);
        var idleOut = session.LastSeenAt + gate.Options.IdleLimit;
        var ranOut = idleOut < session.ExpiresAt ? idleOut : session.ExpiresAt;
        return Runs(found, now) || now - ranOut > LateAtMost ? null : new EndedSession(session.StaffId, session.Id, ranOut);
    }

    /// <summary>Nobody ended it: neither its owner nor an administrator, and the account may sign in.</summary>
    private bool IsInForce(FoundSession found) =>
        found.Session.EndedAt is null
        && found.Session.Epoch == found.Epoch
        && !found.Barred
        && (!found.Demonstration || gate.Options.Demonstration);

    private bool Runs(FoundSession found, DateTime now) =>
        IsInForce(found)
        && now < found.Session.ExpiresAt
        && now - found.Session.LastSeenAt <= gate.Options.IdleLimit;

    private sealed class FoundSession
    {
        public required SessionRow Session { get; init; }
        public required string UserName { get; init; }
        public required string DisplayName { get; init; }
        public required int Epoch { get; init; }
        public required bool Barred { get; init; }
        public required bool Demonstration { get; init; }
        public required OrganisationRow Organisation { get; init; }
        public required List<Role> Roles { get; init; }
    }
}
