using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

public sealed partial class StaffAccounts
{
    /// <summary>All accounts. Denied to everybody but administrators.</summary>
    public async Task<Outcome<IReadOnlyList<StaffLine>>> List(Actor actor, string? requestId = null, CancellationToken cancel = default)
    {
        if (MayNot(actor) is { } denied)
        {
            return await Refuse<IReadOnlyList<StaffLine>>("list-staff", actor, denied.Code, denied.Sentence, requestId, null, cancel);
        }

        await _queue.Commit([Entry(AuditKinds.Account, AuditOutcome.Allowed, "list-staff", actor, null, requestId)], null, cancel);
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var now = Now;
        var seenSince = now - _options.IdleLimit;
        var rows = await db.Users.AsNoTracking().OrderBy(a => a.NormalizedUserName).Select(a => new
        {
            Account = a,
            Roles = db.StaffRoles.Where(r => r.StaffId == a.Id).Select(r => r.Role).ToList(),
            Sessions = db.Sessions.Count(s => s.StaffId == a.Id && s.EndedAt == null && s.Epoch == a.Epoch && s.ExpiresAt > now && s.LastSeenAt >= seenSince),
        }).ToListAsync(cancel);
        return new Outcome<IReadOnlyList<StaffLine>>.Done([.. rows.Select(r => new StaffLine(
            r.Account.Id, r.Account.UserName!, r.Account.DisplayName, r.Account.OrganisationId, [.. r.Roles.Known().Order()],
            r.Account is { PasswordHash: not null, SecondFactor: not null }, r.Account.Disabled,
            LockOut.IsLocked(r.Account, now) ? r.Account.LockoutEnd!.Value.UtcDateTime : null, r.Sessions, r.Account.Demonstration))]);
    }

    /// <summary>A new account, which its owner finishes with the invitation: nobody but the owner ever knows its password.</summary>
    public Task<Outcome<Invited>> Create(Actor actor, NewStaff staff, string? requestId = null, CancellationToken cancel = default)
    {
        var token = SecretToken.New();
        var until = Now + _options.InvitationLimit;
        return Add(actor, "create-staff", staff, account => Invite(account, InvitationFor.Account, token, until),
            account => new Invited(account.Id, account.UserName!, InvitationFor.Account, token, until), requestId, cancel);
    }

    /// <summary>Replaces the roles and ends the sessions. Nobody changes their own.</summary>
    public async Task<Outcome<Guid>> SetRoles(
        Actor actor, Guid staffId, IReadOnlySet<Role> roles, string? requestId = null, CancellationToken cancel = default)
    {
        if (MayNot(actor) is null && RoleRules.WhyNot(roles) is { } wrong)
        {
            return await Fail("set-staff-roles", actor, "invalid", Invalid<Guid>("roles", wrong), requestId, new { staff = staffId }, cancel);
        }

        return await Administer(actor, "set-staff-roles", staffId, new { roles = roles.Order().Select(r => Codes.Of(r)) }, (writer, account) =>
        {
            var held = writer.StaffRoles.Where(r => r.StaffId == staffId).ToList();
            writer.StaffRoles.RemoveRange(held.Where(r => r.Role.IsKnown() && !roles.Contains(r.Role)));
            writer.StaffRoles.AddRange(roles.Where(r => held.All(h => h.Role != r)).Select(r => new StaffRoleRow { StaffId = staffId, Role = r }));
            EndSessions(writer, account, Now);
            return account.Id;
        }, requestId, cancel);
    }

    /// <summary>Ends the sessions, and nobody can sign in until <see cref="Enable"/>. Nobody disables their own account.</summary>
    public Task<Outcome<Guid>> Disable(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) =>
        Administer(actor, "disable-staff", staffId, null, (writer, account) =>
        {
            account.Disabled = true;
            EndSessions(writer, account, Now);
            return account.Id;
        }, requestId, cancel);

    public Task<Outcome<Guid>> Enable(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) =>
        Administer(actor, "enable-staff", staffId, null, (_, account) =>
        {
            account.Disabled = false;
            return account.Id;
        }, requestId, cancel);

    /// <summary>Ends a lock-out before its time.</summary>
    public Task<Outcome<Guid>> Unlock(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) =>
        Administer(actor, "unlock-staff", staffId, null, (_, account) =>
        {
            LockOut.Forget(account);
            return account.Id;
        }, requestId, cancel);

    /// <summary>Invites the owner to choose a new password, who proves the second factor then. The old password is void at once.</summary>
    /// <returns>Done; Invalid while the second factor is void too: an account once enrolled always keeps one factor to prove.</returns>
    public Task<Outcome<Invited>> ResetPassword(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) =>
        Reset(actor, "reset-password", staffId, InvitationFor.Password, account => account.PasswordHash = null, requestId, cancel);

    /// <summary>Invites the owner to a new second factor, who proves the password then. The old factor is void at once.</summary>
    /// <returns>Done; Invalid while the password is void too: an account once enrolled always keeps one factor to prove.</returns>
    public Task<Outcome<Invited>> ResetSecondFactor(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) =>
        Reset(actor, "reset-second-factor", staffId, InvitationFor.SecondFactor, account => account.SecondFactor = null, requestId, cancel);

    private Task<Outcome<Invited>> Reset(
        Actor actor, string act, Guid staffId, InvitationFor what, Action<StaffAccount> forget, string? requestId, CancellationToken cancel)
    {
        var token = SecretToken.New();
        return Administer(actor, act, staffId, null, (writer, account) =>
        {
            var neverEnrolled = account is { PasswordHash: null, SecondFactor: null };
            var otherIsVoid = what is InvitationFor.Password ? account.SecondFactor is null : account.PasswordHash is null;
            if (otherIsVoid && !neverEnrolled)
            {
                throw OtherFactorReset();
            }

            forget(account);
            var wanted = neverEnrolled ? InvitationFor.Account : what;
            var until = Now + _options.InvitationLimit;
            Invite(account, wanted, token, until);
            EndSessions(writer, account, Now);
            return new Invited(account.Id, account.UserName!, wanted, token, until);
        }, requestId, cancel);
    }

    /// <summary>
    /// A factor that is void stays void until its owner took up an invitation, however old: so an account once enrolled always has one factor
    /// to prove, and an administrator cannot make an invitation that asks for none and take the account over.
    /// </summary>
    private static RefusedException OtherFactorReset() => new("other-factor-reset",
        "The other factor of this account was reset, and its owner has not taken up the invitation. One factor at least must be proved by the owner: "
        + "somebody who lost both gets a new account, and a supervisor gives them their cases.");

    private async Task<Outcome<T>> Administer<T>(
        Actor actor, string act, Guid staffId, object? detail, Func<NrmDbContext, StaffAccount, T> change, string? requestId, CancellationToken cancel)
    {
        var said = new { staff = staffId, with = detail };
        if (MayNot(actor) is { } denied)
        {
            return await Refuse<T>(act, actor, denied.Code, denied.Sentence, requestId, said, cancel);
        }

        if (staffId == actor.StaffId)
        {
            return await Refuse<T>(act, actor, "own-account", "An administrator does not do this to the own account. Ask another one.", requestId, said, cancel);
        }

        var result = default(T);
        try
        {
            await Commit(Entry(AuditKinds.Account, AuditOutcome.Allowed, act, actor, null, requestId, said), staffId,
                (writer, account) => result = change(writer, account), cancel);
        }
        catch (RefusedException refused)
        {
            Outcome<T> answer = refused.Sentence is { } sentence ? Invalid<T>("staffId", sentence) : new Outcome<T>.NotFound();
            return await Fail(act, actor, refused.Code, answer, requestId, said, cancel);
        }

        return new Outcome<T>.Done(result!);
    }

    private static AccessDecision.Denied? MayNot(Actor actor) => AccessPolicy.ToPermission(actor, Permission.AdministerStaff) as AccessDecision.Denied;

    private static void Invite(StaffAccount account, InvitationFor what, string token, DateTime until) =>
        (account.Invitation, account.InvitationFor, account.InvitationUntil) = (SecretToken.Hash(token), what, until);
}
