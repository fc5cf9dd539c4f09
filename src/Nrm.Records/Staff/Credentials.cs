using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>What the owner of an account does with its password and its second factor, and nobody else can.</summary>
public sealed class Credentials(AccountGate gate)
{
    private const string EnrolAct = "take-up-invitation";

    /// <summary>The owner takes up an invitation: chooses the password, receives the second factor's secret, or both.</summary>
    /// <returns>Done; Invalid when the new password may not be used; NotFound for an invitation that does not work, or a wrong proof.</returns>
    public async Task<Outcome<Enrolled>> Enrol(Enrolment enrolment, string? requestId = null, CancellationToken cancel = default)
    {
        await using var db = await gate.OpenContext(cancel);
        using var users = gate.Identity.Open(db);
        var hash = SecretToken.Hash(enrolment.Invitation);
        var known = hash is null ? null : await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Invitation == hash, cancel);
        if (known is null || known.Disabled || known.InvitationUntil <= gate.Now)
        {
            return await gate.Fail<Enrolled>(EnrolAct, null, "no-such-invitation", new Outcome<Enrolled>.NotFound(), requestId, null, cancel);
        }

        var what = known.InvitationFor!.Value;
        if (what is not InvitationFor.SecondFactor && PasswordRules.WhyNot(enrolment.Password, known.UserName!) is { } why)
        {
            return await gate.Fail(EnrolAct, AccountGate.Owner(known), "invalid", AccountGate.Invalid<Enrolled>("password", why), requestId, null, cancel);
        }

        if (!await gate.Identity.CheckRemaining(users, known, what, enrolment.Password, enrolment.Code, cancel))
        {
            await gate.Proofs.CountFailure(AuditKinds.Account, EnrolAct, known, Proofs.Wrong, null, requestId, cancel);
            return new Outcome<Enrolled>.NotFound();
        }

        var renewed = new Renewal(
            what is InvitationFor.SecondFactor ? null : await gate.Identity.Hash(known, enrolment.Password, cancel),
            what is InvitationFor.Password ? null : users.GenerateNewAuthenticatorKey());
        return await Renew(EnrolAct, known, AccountGate.Owner(known), renewed, (writer, account) =>
        {
            // Taken up meanwhile, by the same person or by another.
            Proofs.Require(account.Invitation.AsSpan().SequenceEqual(hash), "no-such-invitation");
            Proofs.Require(what is InvitationFor.Account || !LockOut.IsLocked(account, gate.Now), "locked");
            if (what is InvitationFor.Password)
            {
                gate.Proofs.UseOnce(writer, account.Id, enrolment.Code!);
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
        await using var db = await gate.OpenContext(cancel);
        using var users = gate.Identity.Open(db);
        var known = await db.Users.AsNoTracking().SingleAsync(u => u.Id == actor.StaffId, cancel);
        if (newPassword is not null && PasswordRules.WhyNot(newPassword, known.UserName!) is { } why)
        {
            return await gate.Fail(act, actor, "invalid", AccountGate.Invalid<Enrolled>("newPassword", why), requestId, null, cancel);
        }

        if (!(await gate.Identity.Check(users, known, password, code, cancel)).Whole)
        {
            await gate.Proofs.CountFailure(AuditKinds.Account, act, known, Proofs.Wrong, null, requestId, cancel);
            return WrongProof;
        }

        var renewed = newPassword is null
            ? new Renewal(null, users.GenerateNewAuthenticatorKey())
            : new Renewal(await gate.Identity.Hash(known, newPassword, cancel), null);
        var outcome = await Renew(act, known, actor, renewed, (writer, account) => gate.Proofs.RequireStill(writer, account, known, code), requestId, cancel);
        return outcome is Outcome<Enrolled>.NotFound ? WrongProof : outcome;
    }

    private async Task<Outcome<Enrolled>> Renew(
        string act, StaffAccount known, Actor actor, Renewal renewed, Action<NrmDbContext, StaffAccount> require, string? requestId, CancellationToken cancel)
    {
        try
        {
            await gate.Change(gate.Entry(AuditKinds.Account, AuditOutcome.Allowed, act, actor, null, requestId), known.Id, (writer, account) =>
            {
                require(writer, account);
                account.PasswordHash = renewed.PasswordHash ?? account.PasswordHash;
                account.SecondFactor = renewed.Secret is null ? account.SecondFactor : gate.Seals.SealSecondFactor(account.Id, renewed.Secret);
                (account.Invitation, account.InvitationFor, account.InvitationUntil) = (null, null, null);
                LockOut.Forget(account);
                gate.EndSessions(writer, account);
            }, cancel);
        }
        catch (AccountRefusedException refused)
        {
            await gate.Proofs.CountFailure(AuditKinds.Account, act, known, refused.Code, null, requestId, cancel);
            return new Outcome<Enrolled>.NotFound();
        }

        return new Outcome<Enrolled>.Done(Enrolled.Of(known, renewed.Secret));
    }

    private static Outcome<Enrolled>.Denied WrongProof { get; } = new(Proofs.Wrong, "The password or the code is not right, or they cannot be used now.");

    /// <param name="PasswordHash">Null: the password stays.</param>
    /// <param name="Secret">Null: the second factor stays.</param>
    private sealed record Renewal(string? PasswordHash, string? Secret);
}
