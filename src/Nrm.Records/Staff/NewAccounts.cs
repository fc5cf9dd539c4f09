using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>Accounts that are made. Denied to everybody but administrators.</summary>
public sealed class NewAccounts(AccountGate gate)
{
    /// <summary>A new account, which its owner finishes with the invitation: nobody but the owner ever knows its password.</summary>
    public Task<Outcome<Invited>> Create(Actor actor, NewStaff staff, string? requestId = null, CancellationToken cancel = default)
    {
        var token = SecretToken.New();
        var until = gate.Now + gate.Options.InvitationLimit;
        return Add(actor, "create-staff", staff, account => AccountGate.Invite(account, InvitationFor.Account, token, until),
            account => new Invited(account.Id, account.UserName!, InvitationFor.Account, token, until), requestId, cancel);
    }

    internal async Task<Outcome<T>> Add<T>(
        Actor actor, string act, NewStaff staff, Action<StaffAccount> prepare, Func<StaffAccount, T> answer, string? requestId, CancellationToken cancel)
    {
        if (AccountGate.MayNotAdminister(actor) is { } denied)
        {
            return await gate.Refuse<T>(act, actor, denied.Code, denied.Sentence, requestId, null, cancel);
        }

        var account = new StaffAccount { UserName = staff.UserName, DisplayName = staff.DisplayName.Trim(), OrganisationId = staff.OrganisationId, LockoutEnabled = true };
        var errors = await Check(account, staff, cancel);
        if (errors.Count > 0)
        {
            return await gate.Fail(act, actor, "invalid", new Outcome<T>.Invalid(errors), requestId, null, cancel);
        }

        prepare(account);
        var detail = new { staff = account.Id, organisation = account.OrganisationId, roles = staff.Roles.Order().Select(r => Codes.Of(r)) };
        try
        {
            await gate.Enter(gate.Entry(AuditKinds.Account, AuditOutcome.Allowed, act, actor, null, requestId, detail), writer =>
            {
                writer.Users.Add(account);
                writer.StaffRoles.AddRange(staff.Roles.Select(r => new StaffRoleRow { StaffId = account.Id, Role = r }));
            }, cancel);
        }
        catch (DbUpdateException)
        {
            await using var db = await gate.OpenContext(cancel);
            if (!await db.Users.AnyAsync(u => u.NormalizedUserName == account.NormalizedUserName, cancel))
            {
                throw; // no namesake: the database failed
            }

            return await gate.Fail(act, actor, "invalid", AccountGate.Invalid<T>("userName", "There is an account of this name."), requestId, null, cancel);
        }

        return new Outcome<T>.Done(answer(account));
    }

    /// <summary>Checks by Identity's rules and ours; fills in what Identity derives.</summary>
    private async Task<Dictionary<string, Said[]>> Check(StaffAccount account, NewStaff staff, CancellationToken cancel)
    {
        var errors = new Dictionary<string, Said[]>();
        await using var db = await gate.OpenContext(cancel);
        using var users = gate.Identity.Open(db);
        var named = await users.CreateAsync(account);
        if (!named.Succeeded)
        {
            errors["userName"] = [.. named.Errors.Select(Sentence).Distinct()];
        }

        if (account.DisplayName.Length is 0 or > 100)
        {
            errors["displayName"] = ["A name to show has 1 to 100 characters."];
        }

        if (!await db.Organisations.AnyAsync(o => o.Id == staff.OrganisationId, cancel))
        {
            errors["organisationId"] = ["There is no such organisation."];
        }

        if (RoleRules.WhyNot(staff.Roles) is { } wrong)
        {
            errors["roles"] = [wrong];
        }

        return errors;
    }

    private static Said Sentence(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => "There is an account of this name.",
        nameof(IdentityErrorDescriber.InvalidUserName) => "A user name has letters a to z, digits and - . _ @ + only.",
        _ => error is SaidError { Said: var said } ? said : new Said(error.Description),
    };
}
