using Microsoft.EntityFrameworkCore;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>
/// Accounts whose password somebody else chose and may print: they are marked, sign in in demonstration mode only, and the program refuses
/// to start in production beside one.
/// </summary>
public sealed class DemonstrationAccounts
{
    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly StaffAccounts _accounts;
    private readonly StaffIdentity _identity;
    private readonly AccountSeals _seals;
    private readonly StaffOptions _options;

    internal DemonstrationAccounts(
        IDbContextFactory<NrmDbContext> contexts, StaffAccounts accounts, StaffIdentity identity, AccountSeals seals, StaffOptions options)
    {
        _contexts = contexts;
        _accounts = accounts;
        _identity = identity;
        _seals = seals;
        _options = options;
    }

    /// <summary>An account that can sign in at once.</summary>
    /// <returns>Done with the second factor's secret; Invalid, also for a password that the rules refuse.</returns>
    /// <exception cref="InvalidOperationException">This is no demonstration.</exception>
    public async Task<Outcome<Enrolled>> Create(NewStaff staff, string password, CancellationToken cancel = default)
    {
        if (!_options.Demonstration)
        {
            throw new InvalidOperationException("Demonstration accounts are for demonstration mode.");
        }

        if (PasswordRules.WhyNot(password, staff.UserName) is { } why)
        {
            return new Outcome<Enrolled>.Invalid(new Dictionary<string, string[]> { ["password"] = [why] });
        }

        await using var db = await _contexts.CreateDbContextAsync(cancel);
        using var users = _identity.Open(db);
        var secret = users.GenerateNewAuthenticatorKey();
        return await _accounts.Add(StaffAccounts.Operator, "create-demonstration-account", staff, account =>
        {
            account.Demonstration = true;
            account.PasswordHash = _identity.Hash(account, password);
            account.SecondFactor = _seals.SealSecondFactor(account.Id, secret);
        }, account => Enrolled.Of(account, secret), null, cancel);
    }

    public async Task<bool> Exist(CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await db.Users.AnyAsync(u => u.Demonstration, cancel);
    }
}
