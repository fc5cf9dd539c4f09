using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>Where an account is signed in, and how a session ends before its time: by its owner or an administrator.</summary>
public sealed class Sessions(AccountGate gate)
{
    /// <summary>The running sessions of the actor's own account, the newest first.</summary>
    public async Task<IReadOnlyList<SessionLine>> List(Actor actor, string? requestId = null, CancellationToken cancel = default)
    {
        await gate.Enter(gate.Entry(AuditKinds.Session, AuditOutcome.Allowed, "list-own-sessions", actor, null, requestId), null, cancel);
        await using var db = await gate.OpenContext(cancel);
        var now = gate.Now;
        var rows = await (from s in db.Sessions.AsNoTracking()
                          join a in db.Users on s.StaffId equals a.Id
                          where s.StaffId == actor.StaffId && s.EndedAt == null && s.Epoch == a.Epoch && s.ExpiresAt > now
                          orderby s.StartedAt descending, s.Device
                          select s).ToListAsync(cancel);
        return [.. rows.Where(s => now - s.LastSeenAt <= gate.Options.IdleLimit)
            .Select(s => new SessionLine(s.Id, s.Device, s.StartedAt, s.LastSeenAt, gate.Options.EndOf(s, now), s.Id == actor.SessionId))];
    }

    /// <summary>Ends the session that the request came with; its token is worth nothing from this commit on.</summary>
    public async Task SignOut(Actor actor, string? requestId = null, CancellationToken cancel = default) =>
        await gate.Enter(gate.Entry(AuditKinds.Session, AuditOutcome.Allowed, "sign-out", actor, null, requestId), writer =>
        {
            foreach (var session in writer.Sessions.Where(s => s.Id == actor.SessionId && s.EndedAt == null).ToList())
            {
                session.EndedAt = gate.Now;
            }
        }, cancel);

    /// <summary>Ends one session: an own one; an administrator, any.</summary>
    /// <returns>Done with its id, also when it had ended before; NotFound for none that the actor may know of.</returns>
    public async Task<Outcome<Guid>> End(Actor actor, Guid sessionId, string? requestId = null, CancellationToken cancel = default)
    {
        var any = AccessPolicy.ToPermission(actor, Permission.AdministerStaff) is AccessDecision.Allowed;
        var detail = new { session = sessionId };
        try
        {
            await gate.Enter(gate.Entry(AuditKinds.Session, AuditOutcome.Allowed, "end-session", actor, null, requestId, detail), writer =>
            {
                var session = writer.Sessions.SingleOrDefault(s => s.Id == sessionId && (any || s.StaffId == actor.StaffId));
                (session ?? throw new AccountRefusedException("no-such-session")).EndedAt ??= gate.Now;
            }, cancel);
            return new Outcome<Guid>.Done(sessionId);
        }
        catch (AccountRefusedException refused)
        {
            return await gate.Fail<Guid>("end-session", actor, refused.Code, new Outcome<Guid>.NotFound(), requestId, detail, cancel);
        }
    }

    /// <summary>Ends all sessions of an account at once: of the own one; an administrator, of any.</summary>
    public async Task<Outcome<Guid>> EndAll(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default)
    {
        if (staffId != actor.StaffId)
        {
            return await gate.Administer(actor, "end-all-sessions", staffId, null, (writer, account) =>
            {
                gate.EndSessions(writer, account);
                return account.Id;
            }, requestId, cancel);
        }

        var entry = gate.Entry(AuditKinds.Session, AuditOutcome.Allowed, "end-all-sessions", actor, null, requestId);
        await gate.Change(entry, staffId, (writer, account) => gate.EndSessions(writer, account), cancel);
        return new Outcome<Guid>.Done(staffId);
    }
}
