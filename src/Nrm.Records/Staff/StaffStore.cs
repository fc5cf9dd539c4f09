using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>
/// Identity's store, which reads and never saves: what changes is written by the one writer, with its audit entry. The secret of the second
/// factor is sealed.
/// </summary>
internal sealed class StaffStore : UserOnlyStore<StaffAccount, NrmDbContext, Guid>
{
    private readonly AccountSeals _seals;

    public StaffStore(NrmDbContext db, AccountSeals seals, IdentityErrorDescriber words) : base(db, words)
    {
        _seals = seals;
        AutoSaveChanges = false;
    }

    public override Task<string?> GetAuthenticatorKeyAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.SecondFactor is null ? null : _seals.OpenSecondFactor(user.Id, user.SecondFactor));

    public override Task SetAuthenticatorKeyAsync(StaffAccount user, string key, CancellationToken cancellationToken)
    {
        user.SecondFactor = _seals.SealSecondFactor(user.Id, key);
        return Task.CompletedTask;
    }
}
