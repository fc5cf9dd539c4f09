using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>
/// The one way to accounts and sessions of staff; what may be done with them are small classes over it. Every sign-in, refused or not, and
/// every act on an account is entered in the audit log in the commit that does it. <see cref="AuditUnavailableException"/> is thrown
/// where that cannot be done, and <see cref="PasswordsBusyException"/> where too many passwords wait to be checked: then nothing was done.
/// </summary>
public sealed class AccountGate
{
    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly CommitQueue _queue;
    private readonly TimeProvider _time;

    internal AccountGate(
        IDbContextFactory<NrmDbContext> contexts, CommitQueue queue, AccountSeals seals, StaffIdentity identity, StaffOptions options, TimeProvider time)
    {
        _contexts = contexts;
        _queue = queue;
        _time = time;
        Seals = seals;
        Identity = identity;
        Options = options;
        Proofs = new Proofs(this);
    }

    internal AccountSeals Seals { get; }

    internal StaffIdentity Identity { get; }

    internal StaffOptions Options { get; }

    internal Proofs Proofs { get; }

    internal DateTime Now => _time.GetUtcNow().UtcDateTime;

    internal Task<NrmDbContext> OpenContext(CancellationToken cancel) => _contexts.CreateDbContextAsync(cancel);

    internal PendingEntry Entry(string kind, AuditOutcome outcome, string act, Actor? actor, string? explanation, string? requestId, object? detail = null)
    {
        var entry = new PendingEntry(kind, outcome, act, actor, null, explanation, RequestId: requestId);
        return detail is null ? entry : entry with { Detail = Seals.SealDetail(entry.Id, detail) };
    }

    /// <summary>Waits until the entry, and the change that it belongs to, are durable.</summary>
    internal Task Enter(PendingEntry entry, Action<NrmDbContext>? change, CancellationToken cancel) => _queue.Commit([entry], change, cancel);

    /// <summary>An account that is acted on in the one writer: read again there, so that what was decided before cannot be stale.</summary>
    internal async Task Change(PendingEntry entry, Guid staffId, Action<NrmDbContext, StaffAccount> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Enter(entry, writer =>
                {
                    var account = writer.Users.SingleOrDefault(u => u.Id == staffId) ?? throw new AccountRefusedException("no-such-account");
                    change(writer, account);
                    account.ConcurrencyStamp = Guid.NewGuid().ToString();
                }, cancel);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 5)
            {
                // Another node wrote the account in between; look again.
            }
        }
    }

    /// <summary>An act of an administrator on somebody else's account.</summary>
    internal async Task<Outcome<T>> Administer<T>(
        Actor actor, string act, Guid staffId, object? detail, Func<NrmDbContext, StaffAccount, T> change, string? requestId, CancellationToken cancel)
    {
        var said = new { staff = staffId, with = detail };
        if (MayNotAdminister(actor) is { } denied)
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
            await Change(Entry(AuditKinds.Account, AuditOutcome.Allowed, act, actor, null, requestId, said), staffId,
                (writer, account) => result = change(writer, account), cancel);
        }
        catch (AccountRefusedException refused)
        {
            Outcome<T> answer = refused.Sentence is { } sentence ? Invalid<T>("staffId", sentence) : new Outcome<T>.NotFound();
            return await Fail(act, actor, refused.Code, answer, requestId, said, cancel);
        }

        return new Outcome<T>.Done(result!);
    }

    internal async Task<Outcome<T>> Refuse<T>(string act, Actor actor, string code, Said sentence, string? requestId, object? detail, CancellationToken cancel)
    {
        await Enter(Entry(AuditKinds.Account, AuditOutcome.Denied, act, actor, code, requestId, detail), null, cancel);
        return new Outcome<T>.Denied(code, sentence);
    }

    internal async Task<Outcome<T>> Fail<T>(string act, Actor? actor, string why, Outcome<T> answer, string? requestId, object? detail, CancellationToken cancel)
    {
        await Enter(Entry(AuditKinds.Account, AuditOutcome.Failed, act, actor, why, requestId, detail), null, cancel);
        return answer;
    }

    internal static Outcome<T> Invalid<T>(string field, params Said[] messages) =>
        new Outcome<T>.Invalid(new Dictionary<string, Said[]> { [field] = messages });

    internal static void Invite(StaffAccount account, InvitationFor what, string token, DateTime until) =>
        (account.Invitation, account.InvitationFor, account.InvitationUntil) = (SecretToken.Hash(token), what, until);

    internal static AccessDecision.Denied? MayNotAdminister(Actor actor) => AccessPolicy.ToPermission(actor, Permission.AdministerStaff) as AccessDecision.Denied;

    /// <summary>Ends every session of the account with this commit: the next request of any of them finds another epoch.</summary>
    internal void EndSessions(NrmDbContext writer, StaffAccount account)
    {
        var now = Now;
        account.Epoch++;
        foreach (var session in writer.Sessions.Where(s => s.StaffId == account.Id && s.EndedAt == null).ToList())
        {
            session.EndedAt = now;
        }
    }

    /// <summary>Whose account it is, for the log, which keeps ids only: it is not asked what this actor may do.</summary>
    internal static Actor Owner(StaffAccount account, Guid? sessionId = null) =>
        new(account.Id, account.OrganisationId, OrganisationKind.Operator, new HashSet<Role>(), sessionId);
}

/// <summary>Decided in the writer; undoes the commit. The sentence, where there is one, is for who asked.</summary>
internal sealed class AccountRefusedException(string code, string? sentence = null) : Exception(code)
{
    public string Code => Message;

    public string? Sentence => sentence;
}
