using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>
/// What password and code must still prove in the commit that rests on them, and what a wrong one costs: a code is used once, failures are
/// counted and lock the account.
/// </summary>
internal sealed class Proofs(AccountGate gate)
{
    public const string Wrong = "wrong-credentials";

    // A code lives two steps of 30 seconds to either side of its own; after this it is no code any more.
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(3);

    /// <summary>What was checked before the commit must still hold in it, and the code must be new.</summary>
    /// <exception cref="AccountRefusedException">It does not.</exception>
    public void RequireStill(NrmDbContext writer, StaffAccount account, StaffAccount known, string code)
    {
        var standing = Standing(account);
        Require(standing is null, standing!);
        Require(account.PasswordHash == known.PasswordHash && account.SecondFactor.AsSpan().SequenceEqual(known.SecondFactor), Wrong);
        UseOnce(writer, account.Id, code);
    }

    public static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new AccountRefusedException(otherwise);
        }
    }

    public void UseOnce(NrmDbContext writer, Guid staffId, string code)
    {
        if (gate.Options.AllowCodeReuse)
        {
            return;
        }

        // Codes follow the real clock, and so does the memory of them.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var hash = gate.Seals.HashOfCode(staffId, code);
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
    public string? Standing(StaffAccount account) =>
        Barred(account) ?? (account.PasswordHash is null || account.SecondFactor is null ? "not-enrolled" : null);

    /// <summary>Enters the failure and counts it. A lock is not made longer while it lasts: else anybody could keep somebody out for ever.</summary>
    public async Task CountFailure(string kind, string act, StaffAccount? account, string why, object? detail, string? requestId, CancellationToken cancel)
    {
        var entry = gate.Entry(kind, AuditOutcome.Failed, act, account is null ? null : AccountGate.Owner(account), why, requestId, detail);
        if (account is null)
        {
            await gate.Enter(entry, null, cancel);
            return;
        }

        await gate.Change(entry, account.Id, (_, fresh) =>
        {
            if (Barred(fresh) is null)
            {
                LockOut.Count(fresh, gate.Options, gate.Now);
            }
        }, cancel);
    }

    private string? Barred(StaffAccount account) =>
        account.Disabled ? "disabled"
        : account.Demonstration && !gate.Options.Demonstration ? "demonstration-account"
        : LockOut.IsLocked(account, gate.Now) ? "locked"
        : null;
}
