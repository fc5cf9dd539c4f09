using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;

namespace Nrm.Records.Staff;

public sealed partial class StaffAccounts
{
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
            return await Refuse<IReadOnlyList<Colleague>>(Act, actor, denied.Code, denied.Sentence, requestId, null, cancel);
        }

        await _queue.Commit([Entry(AuditKinds.Account, AuditOutcome.Allowed, Act, actor, null, requestId)], null, cancel);
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var accounts = await db.Users.AsNoTracking()
            .Where(a => a.OrganisationId == actor.OrganisationId && !a.Disabled && a.PasswordHash != null && a.SecondFactor != null)
            .Select(a => new { a.Id, a.DisplayName, Roles = db.StaffRoles.Where(r => r.StaffId == a.Id).Select(r => r.Role).ToList() }).ToListAsync(cancel);
        return new Outcome<IReadOnlyList<Colleague>>.Done(
        [
            .. accounts.Select(a => new Colleague(a.Id, a.DisplayName, [.. a.Roles.Where(FillsAPart).Order()])).Where(c => c.Roles.Count > 0)
                .OrderBy(c => c.DisplayName, StringComparer.CurrentCulture).ThenBy(c => c.StaffId),
        ]);
    }

    private static bool FillsAPart(Role role) => Enum.GetValues<CaseFunction>().Any(f => WorkRules.Fills(role, f));
}
