using Microsoft.EntityFrameworkCore;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>Accounts of invented people, for demonstration mode only.</summary>
public sealed class DemonstrationAccounts(AccountGate gate, NewAccounts accounts)
{
    /// <summary>
    /// An account whose password somebody else chose and may print, which can sign in at once. It is marked: it signs in in demonstration mode
    /// only, and the program refuses to start in production beside it.
    /// </summary>
    /// <returns>With the second factor's secret.</returns>
    /// <exception cref="InvalidOperationException">This is no demonstration, or the account or its password is not as the rules want it.</exception>
    public async Task<Enrolled> Create(NewStaff staff, string password, CancellationToken cancel = default)
    {
        if (!gate.Options.Demonstration)
        {
            throw new InvalidOperationException("Demonstration accounts are for demonstration mode.");
        }

        if (PasswordRules.WhyNot(password, staff.UserName) is { } why)
        {
            throw new InvalidOperationException(why.ToString());
        }

        await using var db = await gate.OpenContext(cancel);
        using var users = gate.Identity.Open(db);
        var secret = users.GenerateNewAuthenticatorKey();
        var hash = await gate.Identity.Hash(new StaffAccount(), password, cancel);
        var outcome = await accounts.Add(Operator.Actor, "create-demonstration-account", staff, account =>
        {
            account.Demonstration = true;
            account.PasswordHash = hash;
            account.SecondFactor = gate.Seals.SealSecondFactor(account.Id, secret);
        }, account => Enrolled.Of(account, secret), null, cancel);
        return outcome switch
        {
            Outcome<Enrolled>.Done done => done.Value,
            Outcome<Enrolled>.Invalid invalid => throw new InvalidOperationException(string.Join(' ', invalid.Errors.Values.SelectMany(e => e))),
            _ => throw new InvalidOperationException($"The account could not be made: {outcome}."),
        };
    }

    public async Task<bool> Any(CancellationToken cancel = default)
    {
        await using var db = await gate.OpenContext(cancel);
        return await db.Users.AnyAsync(u => u.Demonstration, cancel);
    }
}
