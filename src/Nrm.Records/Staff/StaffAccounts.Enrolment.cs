using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

public sealed partial class StaffAccounts
{
    private const string EnrolAct = "take-up-invitation";

    /// <summary>The owner takes up an invitation: chooses the password, receives the second factor's secret, or both.</summary>
    /// <returns>Done; Invalid when the new password may not be used; NotFound for an invitation that does not work, or a wrong proof.</returns>
    public async Task<Outcome<Enrolled>> Enrol(Enrolment enrolment, string? requestId = null, CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        using var users = _identity.Open(db);
        var hash = SecretToken.Hash(enrolment.Invitation);
        var known = hash is null ? null : await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Invitation == hash, cancel);
        if (known is null || known.Disabled || known.InvitationUntil <= Now)
        {
            return await Fail<Enrolled>(EnrolAct, null, "no-such-invitation", new Outcome<Enrolled>.NotFound(), requestId, null, cancel);
        }

        var what = known.InvitationFor!.Value;
        if (what is not InvitationFor.SecondFactor && PasswordRules.WhyNot(enrolment.Password, known.UserName!) is { } why)
        {
            return await Fail(EnrolAct, Owner(known), "invalid", Invalid<Enrolled>("password", why), requestId, null, cancel);
        }

        if (!await _identity.CheckRemaining(users, known, what, enrolment.Password, enrolment.Code, cancel))
        {
            await CountFailure(AuditKinds.Account, EnrolAct, known, WrongCredentials, null, requestId, cancel);
            return new Outcome<Enrolled>.NotFound();
        }

        var renewed = new Renewal(
            what is InvitationFor.SecondFactor ? null : await _identity.Hash(known, enrolment.Password, cancel),
            what is InvitationFor.Password ? null : users.GenerateNewAuthenticatorKey());
        return await Renew(EnrolAct, known, Owner(known), renewed, (writer, account) =>
        {
            // Taken up meanwhile, by the same person or by another.
            Require(account.Invitation.AsSpan().SequenceEqual(hash), "no-such-invitation");
            Require(what is InvitationFor.Account || !LockOut.IsLocked(account, Now), "locked");
            if (what is InvitationFor.Password)
            {
                UseOnce(writer, account.Id, enrolment.Code!);
            }
        }, requestId, cancel);
    }

    /// <summary>The owner chooses another password, having proved both factors again. All sessions end, this one too.</summary>
    /// <returns>Done; Invalid; Denied for a wrong proof, which counts as a failed sign-in does.</returns>
    public Task<Outcome<Enrolled>> ChangePassword(
        Actor actor, string password, string code, string newPassword, string? requestId = null, CancellationToken cancel = default) =>
        RenewOwn("change-password", actor, password, code, newPassword, requestId, cancel);

    /// <summary>The owner replaces the authenticator, having proved both factors again. All sessions end, this one too.</summary>
    /// <returns>Done with the new secret; Denied for a wrong proof, which counts as a failed sign-in does.</returns>
    public Task<Outcome<Enrolled>> RenewSecondFactor(Actor actor, string password, string code, string? requestId = null, CancellationToken cancel = default) =>
        RenewOwn("renew-second-factor", actor, password, code, null, requestId, cancel);

    private async Task<Outcome<Enrolled>> RenewOwn(
        string act, Actor actor, string password, string code, string? newPassword, string? requestId, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        using var users = _identity.Open(db);
        var known = await db.Users.AsNoTracking().SingleAsync(u => u.Id == actor.StaffId, cancel);
        if (newPassword is not null && PasswordRules.WhyNot(newPassword, known.UserName!) is { } why)
        {
            return await Fail(act, actor, "invalid", Invalid<Enrolled>("newPassword", why), requestId, null, cancel);
        }

        if (!(await _identity.Check(users, known, password, code, cancel)).Whole)
        {
            await CountFailure(AuditKinds.Account, act, known, WrongCredentials, null, requestId, cancel);
            return WrongProof;
        }

        var renewed = newPassword is null
            ? new Renewal(null, users.GenerateNewAuthenticatorKey())
            : new Renewal(await _identity.Hash(known, newPassword, cancel), null);
        var outcome = await Renew(act, known, actor, renewed, (writer, account) => RequireProof(writer, account, known, code), requestId, cancel);
        return outcome is Outcome<Enrolled>.NotFound ? WrongProof : outcome;
    }

    private async Task<Outcome<Enrolled>> Renew(
        string act, StaffAccount known, Actor actor, Renewal renewed, Action<NrmDbContext, StaffAccount> require, string? requestId, CancellationToken cancel)
    {
        try
        {
            await Commit(Entry(AuditKinds.Account, AuditOutcome.Allowed, act, actor, null, requestId), known.Id, (writer, account) =>
            {
                require(writer, account);
                account.PasswordHash = renewed.PasswordHash ?? account.PasswordHash;
                account.SecondFactor = renewed.Secret is null ? account.SecondFactor : _seals.SealSecondFactor(account.Id, renewed.Secret);
                (account.Invitation, account.InvitationFor, account.InvitationUntil) = (null, null, null);
                LockOut.Forget(account);
                EndSessions(writer, account, Now);
            }, cancel);
        }
        catch (RefusedException refused)
        {
            await CountFailure(AuditKinds.Account, act, known, refused.Code, null, requestId, cancel);
            return new Outcome<Enrolled>.NotFound();
        }

        return new Outcome<Enrolled>.Done(Enrolled.Of(known, renewed.Secret));
    }

    private static Outcome<Enrolled>.Denied WrongProof { get; } = new(WrongCredentials, "The password or the code is not right, or they cannot be used now.");

    /// <param name="PasswordHash">Null: the password stays.</param>
    /// <param name="Secret">Null: the second factor stays.</param>
    private sealed record Renewal(string? PasswordHash, string? Secret);
}
