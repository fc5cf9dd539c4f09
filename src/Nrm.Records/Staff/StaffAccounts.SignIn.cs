using Microsoft.EntityFrameworkCore;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

public sealed partial class StaffAccounts
{
    private const string SignInAct = "sign-in";
    private const string WrongCredentials = "wrong-credentials";

    // A code lives two steps of 30 seconds to either side of its own; after this it is no code any more.
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(3);

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
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        using var users = _identity.Open(db);
        var name = userName is { Length: <= UserNameRules.Longest } ? userName : "";
        var account = await users.FindByNameAsync(name);
        var proof = await _identity.Check(users, account, password, code, cancel);
        if (account is not null && proof.Whole)
        {
            try
            {
                return await Begin(account, code!, proof.HashIsOld ? await _identity.Hash(account, password!, cancel) : null, userAgent, requestId, cancel);
            }
            catch (RefusedException refused)
            {
                return await RefuseSignIn(account, name, refused.Code, requestId, cancel);
            }
            catch (DbUpdateException)
            {
                // The same code, at the same moment, on another node.
                return await RefuseSignIn(account, name, "code-reused", requestId, cancel);
            }
        }

        return await RefuseSignIn(account, name, account is null ? WrongCredentials : Standing(account) ?? WrongCredentials, requestId, cancel);
    }

    private async Task<NewSession> Begin(StaffAccount known, string code, string? newHash, string? userAgent, string? requestId, CancellationToken cancel)
    {
        var token = SecretToken.New();
        var session = new SessionRow
        {
            Id = Ids.New(), StaffId = known.Id, TokenHash = SecretToken.Hash(token)!, Device = DeviceDescription.From(userAgent),
        };
        var entry = Entry(AuditKinds.SignIn, AuditOutcome.Allowed, SignInAct, Owner(known, session.Id), null, requestId, new { device = session.Device });
        await Commit(entry, known.Id, (writer, account) =>
        {
            RequireProof(writer, account, known, code);
            LockOut.Forget(account);
            account.PasswordHash = newHash ?? account.PasswordHash;
            var now = Now;
            (session.Epoch, session.StartedAt, session.LastSeenAt, session.ExpiresAt) = (account.Epoch, now, now, now + _options.AbsoluteLimit);
            writer.Sessions.RemoveRange(writer.Sessions.Where(s => s.StaffId == account.Id && s.ExpiresAt < now).ToList());
            writer.Sessions.Add(session);
        }, cancel);
        return new NewSession(session.Id, known.Id, token, session.ExpiresAt);
    }

    /// <summary>What was checked before the commit must still hold in it, and the code must be new.</summary>
    private void RequireProof(NrmDbContext writer, StaffAccount account, StaffAccount known, string code)
    {
        var standing = Standing(account);
        Require(standing is null, standing!);
        Require(account.PasswordHash == known.PasswordHash && account.SecondFactor.AsSpan().SequenceEqual(known.SecondFactor), WrongCredentials);
        UseOnce(writer, account.Id, code);
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new RefusedException(otherwise);
        }
    }

    private void UseOnce(NrmDbContext writer, Guid staffId, string code)
    {
        if (_options.AllowCodeReuse)
        {
            return;
        }

        // Codes follow the real clock, and so does the memory of them.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var hash = _seals.HashOfCode(staffId, code);
        var used = writer.UsedCodes.Where(c => c.StaffId == staffId).ToList();
        var same = used.Find(c => c.Code.AsSpan().SequenceEqual(hash));
        Require(same is null || now - same.At > CodeLife, "code-reused");
        writer.UsedCodes.RemoveRange(used.Where(c => c != same && now - c.At > CodeLife));
        if (same is null)
        {
            writer.UsedCodes.Add(new UsedCodeRow { StaffId = staffId, Code = hash, At = now });
        }
        else
        {
            // One in a million: the same digits, hours later.
            same.At = now;
        }
    }

    /// <summary>Why nobody may sign in to this account now; null when the right person may.</summary>
    private string? Standing(StaffAccount account) =>
        Barred(account) ?? (account.PasswordHash is null || account.SecondFactor is null ? "not-enrolled" : null);

    private string? Barred(StaffAccount account) =>
        account.Disabled ? "disabled"
        : account.Demonstration && !_options.Demonstration ? "demonstration-account"
        : LockOut.IsLocked(account, Now) ? "locked"
        : null;

    /// <summary>Enters the failure and counts it. A lock is not made longer while it lasts: else anybody could keep somebody out for ever.</summary>
    private async Task<NewSession?> RefuseSignIn(StaffAccount? account, string name, string why, string? requestId, CancellationToken cancel)
    {
        await CountFailure(AuditKinds.SignIn, SignInAct, account, why, new { nameHash = _seals.HashOfName(name) }, requestId, cancel);
        return null;
    }

    private async Task CountFailure(string kind, string act, StaffAccount? account, string why, object? detail, string? requestId, CancellationToken cancel)
    {
        var entry = Entry(kind, AuditOutcome.Failed, act, account is null ? null : Owner(account), why, requestId, detail);
        if (account is null)
        {
            await _queue.Commit([entry], null, cancel);
            return;
        }

        await Commit(entry, account.Id, (_, fresh) =>
        {
            if (Barred(fresh) is null)
            {
                LockOut.Count(fresh, _options, Now);
            }
        }, cancel);
    }
}
