using Microsoft.AspNetCore.Identity;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

internal sealed class UserNameRules : IUserValidator<StaffAccount>
{
    public const int Longest = 60;

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user) => Task.FromResult(
        user.UserName is { Length: >= 3 and <= Longest }
            ? IdentityResult.Success
            : SaidError.Of("UserNameLength", new Said("A user name has 3 to {0} characters.", Longest)));
}
