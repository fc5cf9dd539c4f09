using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>
/// Accounts, sign-in and sessions of staff: the only way to them. The second factor is asked for always; every sign-in, refused or not, and
/// every act on an account is entered in the audit log in the commit that does it. <see cref="AuditUnavailableException"/> is thrown
/// where that cannot be done, and <see cref="PasswordsBusyException"/> where too many passwords wait to be checked: then nothing was done.
/// </summary>
public sealed partial class StaffAccounts
{
    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly CommitQueue _queue;
    private readonly AccountSeals _seals;
    private readonly StaffIdentity _identity;
    private readonly StaffOptions _options;
    private readonly TimeProvider _time;

    internal StaffAccounts(
        IDbContextFactory<NrmDbContext> contexts, CommitQueue queue, AccountSeals seals, StaffIdentity identity, StaffOptions options, TimeProvider time)
    {
        _contexts = contexts;
        _queue = queue;
        _seals = seals;
        _identity = identity;
        _options = options;
        _time = time;
    }

    /// <summary>The operator at the machine (the tool, the demonstration): administers accounts and sees no case.</summary>
    public static Actor Operator { get; } =
        new(new Guid("0f000000-0000-7000-8000-000000000001"), Guid.Empty, OrganisationKind.Operator, new HashSet<Role> { Role.Administrator });

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    private PendingEntry Entry(string kind, AuditOutcome outcome, string act, Actor? actor, string? explanation, string? requestId, object? detail = null)
    {
        var entry = new PendingEntry(kind, outcome, act, actor, null, explanation, RequestId: requestId);
        return detail is null ? entry : entry with { Detail = _seals.SealDetail(entry.Id, detail) };
    }

    /// <summary>An account that is acted on in the one writer: read again there, so that what was decided before cannot be stale.</summary>
    private async Task Commit(PendingEntry entry, Guid staffId, Action<NrmDbContext, StaffAccount> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await _queue.Commit([entry], writer =>
                {
                    var account = writer.Users.SingleOrDefault(u => u.Id == staffId) ?? throw new RefusedException("no-such-account");
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

    private async Task<Outcome<T>> Refuse<T>(string act, Actor actor, string code, Said sentence, string? requestId, object? detail, CancellationToken cancel)
    {
        await _queue.Commit([Entry(AuditKinds.Account, AuditOutcome.Denied, act, actor, code, requestId, detail)], null, cancel);
        return new Outcome<T>.Denied(code, sentence);
    }

    private async Task<Outcome<T>> Fail<T>(string act, Actor? actor, string why, Outcome<T> answer, string? requestId, object? detail, CancellationToken cancel)
    {
        await _queue.Commit([Entry(AuditKinds.Account, AuditOutcome.Failed, act, actor, why, requestId, detail)], null, cancel);
        return answer;
    }

    private static Outcome<T> Invalid<T>(string field, params Said[] messages) =>
        new Outcome<T>.Invalid(new Dictionary<string, Said[]> { [field] = messages });

    /// <summary>Ends every session of the account with this commit: the next request of any of them finds another epoch.</summary>
    private static void EndSessions(NrmDbContext writer, StaffAccount account, DateTime now)
    {
        account.Epoch++;
        foreach (var session in writer.Sessions.Where(s => s.StaffId == account.Id && s.EndedAt == null).ToList())
        {
            session.EndedAt = now;
        }
    }

    /// <summary>Whose account it is, for the log, which keeps ids only: it is not asked what this actor may do.</summary>
    private static Actor Owner(StaffAccount account, Guid? sessionId = null) =>
        new(account.Id, account.OrganisationId, OrganisationKind.Operator, new HashSet<Role>(), sessionId);

    /// <summary>Decided in the writer; undoes the commit. The sentence, where there is one, is for who asked.</summary>
    private sealed class RefusedException(string code, string? sentence = null) : Exception(code)
    {
        public string Code => Message;

        public string? Sentence => sentence;
    }
}
