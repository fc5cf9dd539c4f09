using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>Who has an account. That it was asked is an entry.</summary>
public sealed class StaffDirectory(AccountGate gate)
{
    /// <summary>All accounts. Denied to everybody but administrators.</summary>
    public async Task<Outcome<IReadOnlyList<StaffLine>>> List(Actor actor, string? requestId = null, CancellationToken cancel = default)
    {
        if (AccountGate.MayNotAdminister(actor) is { } denied)
        {
            return await gate.Refuse<IReadOnlyList<StaffLine>>("list-staff", actor, denied.Code, denied.Sentence, requestId, null, cancel);
        }

        await gate.Enter(gate.Entry(AuditKinds.Account, AuditOutcome.Allowed, "list-staff", actor, null, requestId), null, cancel);
        await using var db = await gate.OpenContext(cancel);
        var now = gate.Now;
        var seenSince = now - gate.Options.IdleLimit;
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

    /// <summary>
    /// Who in the actor's own organisation could be given a case: active accounts whose role fills some part of one, by name. For those who
    /// list cases; that it was asked is an entry, since a list of names is what somebody needs who wants to mislead a colleague.
    /// </summary>
    /// <returns>Done; Denied.</returns>
    public async Task<Outcome<IReadOnlyList<Colleague>>> Colleagues(Actor actor, string? requestId = null, CancellationToken cancel = default)
    {
        const string Act = "list-colleagues";
        if (AccessPolicy.ToPermission(actor, Permission.ListCases) is AccessDecision.Denied denied)
        {
            return await gate.Refuse<IReadOnlyList<Colleague>>(Act, actor, denied.Code, denied.Sentence, requestId, null, cancel);
        }

        await gate.Enter(gate.Entry(AuditKinds.Account, AuditOutcome.Allowed, Act, actor, null, requestId), null, cancel);
        await using var db = await gate.OpenContext(cancel);
        var accounts = await db.Users.AsNoTracking()
            .Where(a => a.OrganisationId == actor.OrganisationId && !a.Disabled && a.PasswordHash != null && a.SecondFactor != null)
            .OrderBy(a => a.NormalizedUserName).Select(a => new { a.Id, a.DisplayName, Roles = db.StaffRoles.Where(r => r.StaffId == a.Id).Select(r => r.Role).ToList() }).ToListAsync(cancel);
        return new Outcome<IReadOnlyList<Colleague>>.Done(
        [
            .. accounts.Select(a => new Colleague(a.Id, a.DisplayName, [.. a.Roles.Where(FillsAPart).Order()])).Where(c => c.Roles.Count > 0)
                .OrderBy(c => c.DisplayName, StringComparer.CurrentCulture),
        ]);
    }

    private static bool FillsAPart(Role role) => Enum.GetValues<CaseFunction>().Any(f => Roles.Fills(role, f));
}
