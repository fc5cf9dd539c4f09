using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>What an administrator may change of somebody else's account.</summary>
public sealed class Administration(AccountGate gate)
{
    /// <summary>Replaces the roles and ends the sessions. Nobody changes their own.</summary>
    public async Task<Outcome<Guid>> SetRoles(
        Actor actor, Guid staffId, IReadOnlySet<Role> roles, string? requestId = null, CancellationToken cancel = default)
    {
        if (AccountGate.MayNotAdminister(actor) is null && RoleRules.WhyNot(roles) is { } wrong)
        {
            return await gate.Fail("set-staff-roles", actor, "invalid", AccountGate.Invalid<Guid>("roles", wrong), requestId, new { staff = staffId }, cancel);
        }

        return await gate.Administer(actor, "set-staff-roles", staffId, new { roles = roles.Order().Select(r => Codes.Of(r)) }, (writer, account) =>
        {
            var held = writer.StaffRoles.Where(r => r.StaffId == staffId).ToList();
            writer.StaffRoles.RemoveRange(held.Where(r => r.Role.IsKnown() && !roles.Contains(r.Role)));
            writer.StaffRoles.AddRange(roles.Where(r => held.All(h => h.Role != r)).Select(r => new StaffRoleRow { StaffId = staffId, Role = r }));
            gate.EndSessions(writer, account);
            return account.Id;
        }, requestId, cancel);
    }

    /// <summary>Ends the sessions, and nobody can sign in until <see cref="Enable"/>. Nobody disables their own account.</summary>
    public Task<Outcome<Guid>> Disable(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) =>
        gate.Administer(actor, "disable-staff", staffId, null, (writer, account) =>
        {
            account.Disabled = true;
            gate.EndSessions(writer, account);
            return account.Id;
        }, requestId, cancel);

    public Task<Outcome<Guid>> Enable(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) =>
        gate.Administer(actor, "enable-staff", staffId, null, (_, account) =>
        {
            account.Disabled = false;
            return account.Id;
        }, requestId, cancel);

    /// <summary>Ends a lock-out before its time.</summary>
    public Task<Outcome<Guid>> Unlock(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) =>
        gate.Administer(actor, "unlock-staff", staffId, null, (_, account) =>
        {
            LockOut.Forget(account);
            return account.Id;
        }, requestId, cancel);
}
