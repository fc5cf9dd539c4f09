using Microsoft.EntityFrameworkCore;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>How a session begins: name, password and code in one step, the second factor always.</summary>
public sealed class SignIns(AccountGate gate)
{
    private const string Act = "sign-in";

    /// <summary>Begins a session. A new token each time; other sessions of the account go on.</summary>
    /// <param name="userAgent">Only the families of program and system are kept of it.</param>
    /// <returns>
    /// Null for every refusal: unknown name, wrong password or code, code used before, locked, disabled. They are told apart in the audit
    /// log only, and cost the same time, so that nobody finds out who has an account.
    /// </returns>
    /// <exception cref="PasswordsBusyException">Too many sign in at once; nothing was checked, counted or entered.</exception>
    public async Task<NewSession?> SignIn(
        string? userName, string? password, string? code, string? userAgent = null, string? requestId = null, CancellationToken cancel = default)
    {
        await using var db = await gate.OpenContext(cancel);
        using var users = gate.Identity.Open(db);
        var name = userName is { Length: <= UserNameRules.Longest } ? userName : "";
        var account = await users.FindByNameAsync(name);
        var proof = await gate.Identity.Check(users, account, password, code, cancel);
        if (account is not null && proof.Whole)
        {
            try
            {
                return await Begin(account, code!, proof.HashIsOld ? await gate.Identity.Hash(account, password!, cancel) : null, userAgent, requestId, cancel);
            }
            catch (AccountRefusedException refused)
            {
                return await Refuse(account, name, refused.Code, requestId, cancel);
            }
            catch (DbUpdateException)
            {
                // The same code, at the same moment, on another node.
                return await Refuse(account, name, "code-reused", requestId, cancel);
            }
        }

        return await Refuse(account, name, account is null ? Proofs.Wrong : gate.Proofs.Standing(account) ?? Proofs.Wrong, requestId, cancel);
    }

    private async Task<NewSession> Begin(StaffAccount known, string code, string? newHash, string? userAgent, string? requestId, CancellationToken cancel)
    {
        var token = SecretToken.New();
        var session = new SessionRow
        {
            Id = Ids.New(), StaffId = known.Id, TokenHash = SecretToken.Hash(token)!, Device = DeviceDescription.From(userAgent),
        };
        var entry = gate.Entry(AuditKinds.SignIn, AuditOutcome.Allowed, Act, AccountGate.Owner(known, session.Id), null, requestId, new { device = session.Device });
        await gate.Change(entry, known.Id, (writer, account) =>
        {
            gate.Proofs.RequireStill(writer, account, known, code);
            LockOut.Forget(account);
            account.PasswordHash = newHash ?? account.PasswordHash;
            var now = gate.Now;
            (session.Epoch, session.StartedAt, session.LastSeenAt, session.ExpiresAt) = (account.Epoch, now, now, now + gate.Options.AbsoluteLimit);
            writer.Sessions.RemoveRange(writer.Sessions.Where(s => s.StaffId == account.Id && s.ExpiresAt < now).ToList());
            writer.Sessions.Add(session);
        }, cancel);
        return new NewSession(session.Id, known.Id, token, session.ExpiresAt);
    }

    private async Task<NewSession?> Refuse(StaffAccount? account, string name, string why, string? requestId, CancellationToken cancel)
    {
        await gate.Proofs.CountFailure(AuditKinds.SignIn, Act, account, why, new { nameHash = gate.Seals.HashOfName(name) }, requestId, cancel);
        return null;
    }
}
