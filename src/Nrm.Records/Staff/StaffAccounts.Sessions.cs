using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

public sealed partial class StaffAccounts
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

        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var found = await _find(db, hash);
        var now = Now;
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
            new Actor(session.StaffId, o.Id, o.Kind, found.Roles.Known().ToHashSet(), session.Id), found.UserName, found.DisplayName,
            new Organisation(o.Id, o.Name, o.Kind, o.DecidesFor, o.SupportsFor), session.StartedAt, EndsAt(session, now));
    }

    /// <summary>The running sessions of the actor's own account, the newest first.</summary>
    public async Task<IReadOnlyList<SessionLine>> Sessions(Actor actor, string? requestId = null, CancellationToken cancel = default)
    {
        await _queue.Commit([Entry(AuditKinds.Session, AuditOutcome.Allowed, "list-own-sessions", actor, null, requestId)], null, cancel);
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var now = Now;
        var rows = await (from s in db.Sessions.AsNoTracking()
                          join a in db.Users on s.StaffId equals a.Id
                          where s.StaffId == actor.StaffId && s.EndedAt == null && s.Epoch == a.Epoch && s.ExpiresAt > now
                          orderby s.StartedAt descending
                          select s).ToListAsync(cancel);
        return [.. rows.Where(s => now - s.LastSeenAt <= _options.IdleLimit)
            .Select(s => new SessionLine(s.Id, s.Device, s.StartedAt, s.LastSeenAt, EndsAt(s, now), s.Id == actor.SessionId))];
    }

    /// <summary>Ends the session that the request came with; its token is worth nothing from this commit on.</summary>
    public async Task SignOut(Actor actor, string? requestId = null, CancellationToken cancel = default) =>
        await _queue.Commit([Entry(AuditKinds.Session, AuditOutcome.Allowed, "sign-out", actor, null, requestId)], writer =>
        {
            foreach (var session in writer.Sessions.Where(s => s.Id == actor.SessionId && s.EndedAt == null).ToList())
            {
                session.EndedAt = Now;
            }
        }, cancel);

    /// <summary>Ends one session: an own one; an administrator, any.</summary>
    /// <returns>Done with its id, also when it had ended before; NotFound for none that the actor may know of.</returns>
    public async Task<Outcome<Guid>> EndSession(Actor actor, Guid sessionId, string? requestId = null, CancellationToken cancel = default)
    {
        var any = AccessPolicy.ToPermission(actor, Permission.AdministerStaff) is AccessDecision.Allowed;
        var detail = new { session = sessionId };
        try
        {
            await _queue.Commit([Entry(AuditKinds.Session, AuditOutcome.Allowed, "end-session", actor, null, requestId, detail)], writer =>
            {
                var session = writer.Sessions.SingleOrDefault(s => s.Id == sessionId && (any || s.StaffId == actor.StaffId));
                (session ?? throw new RefusedException("no-such-session")).EndedAt ??= Now;
            }, cancel);
            return new Outcome<Guid>.Done(sessionId);
        }
        catch (RefusedException refused)
        {
            return await Fail<Guid>("end-session", actor, refused.Code, new Outcome<Guid>.NotFound(), requestId, detail, cancel);
        }
    }

    /// <summary>Ends all sessions of an account at once: of the own one; an administrator, of any.</summary>
    public async Task<Outcome<Guid>> EndAll(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default)
    {
        if (staffId != actor.StaffId)
        {
            return await Administer(actor, "end-all-sessions", staffId, null, (writer, account) =>
            {
                EndSessions(writer, account, Now);
                return account.Id;
            }, requestId, cancel);
        }

        var entry = Entry(AuditKinds.Session, AuditOutcome.Allowed, "end-all-sessions", actor, null, requestId);
        await Commit(entry, staffId, (writer, account) => EndSessions(writer, account, Now), cancel);
        return new Outcome<Guid>.Done(staffId);
    }

    /// <summary>Nobody ended it: neither its owner nor an administrator, and the account may sign in.</summary>
    private bool IsInForce(FoundSession found) =>
        found.Session.EndedAt is null
        && found.Session.Epoch == found.Epoch
        && !found.Barred
        && (!found.Demonstration || _options.Demonstration);

    private bool Runs(FoundSession found, DateTime now) =>
        IsInForce(found)
        && now < found.Session.ExpiresAt
        && now - found.Session.LastSeenAt <= _options.IdleLimit;

    private DateTime EndsAt(SessionRow session, DateTime now) =>
        now + _options.IdleLimit < session.ExpiresAt ? now + _options.IdleLimit : session.ExpiresAt;

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
