using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>
/// A password or a second factor that an administrator makes void, for an owner who lost it. Never both: the threat is the administrator who
/// takes an account over.
/// </summary>
public sealed class Resets(AccountGate gate)
{
    /// <summary>Invites the owner to choose a new password, who proves the second factor then. The old password is void at once.</summary>
    /// <returns>Done; Invalid while the second factor is void too: an account once enrolled always keeps one factor to prove.</returns>
    public Task<Outcome<Invited>> Password(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) =>
        Reset(actor, "reset-password", staffId, InvitationFor.Password, account => account.PasswordHash = null, requestId, cancel);

    /// <summary>Invites the owner to a new second factor, who proves the password then. The old factor is void at once.</summary>
    /// <returns>Done; Invalid while the password is void too: an account once enrolled always keeps one factor to prove.</returns>
    public Task<Outcome<Invited>> SecondFactor(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) =>
        Reset(actor, "reset-second-factor", staffId, InvitationFor.SecondFactor, account => account.SecondFactor = null, requestId, cancel);

    private Task<Outcome<Invited>> Reset(
        Actor actor, string act, Guid staffId, InvitationFor what, Action<StaffAccount> forget, string? requestId, CancellationToken cancel)
    {
        var token = SecretToken.New();
        return gate.Administer(actor, act, staffId, null, (writer, account) =>
        {
            var neverEnrolled = account is { PasswordHash: null, SecondFactor: null };
            var otherIsVoid = what is InvitationFor.Password ? account.SecondFactor is null : account.PasswordHash is null;
            if (otherIsVoid && !neverEnrolled)
            {
                throw OtherFactorReset();
            }

            forget(account);
            var wanted = neverEnrolled ? InvitationFor.Account : what;
            var until = gate.Now + gate.Options.InvitationLimit;
            AccountGate.Invite(account, wanted, token, until);
            gate.EndSessions(writer, account);
            return new Invited(account.Id, account.UserName!, wanted, token, until);
        }, requestId, cancel);
    }

    /// <summary>
    /// A factor that is void stays void until its owner took up an invitation, however old: so an account once enrolled always has one factor
    /// to prove, and an administrator cannot make an invitation that asks for none and take the account over.
    /// </summary>
    private static AccountRefusedException OtherFactorReset() => new("other-factor-reset",
        "The other factor of this account was reset, and its owner has not taken up the invitation. One factor at least must be proved by the owner: "
        + "somebody who lost both gets a new account, and a supervisor gives them their cases.");
}
