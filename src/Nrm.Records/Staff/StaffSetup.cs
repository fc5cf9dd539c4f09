using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Records.Audit;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Staff;

/// <summary>Registers accounts, sign-in and sessions.</summary>
public static class StaffSetup
{
    /// <exception cref="ArgumentException">A limit that would be none, or what only a demonstration may have.</exception>
    public static IServiceCollection AddNrmStaff(this IServiceCollection services, StaffOptions options)
    {
        if (options.AllowCodeReuse && !options.Demonstration)
        {
            throw new ArgumentException("Sign-in codes are used once; only a demonstration takes them again.", nameof(options));
        }

        if (options.IdleLimit <= TimeSpan.Zero || options.AbsoluteLimit < options.IdleLimit || options.FailuresToLock < 1 || options.HashIterations < 1
            || options.FirstLock <= TimeSpan.Zero || options.LongestLock < options.FirstLock || options.InvitationLimit <= TimeSpan.Zero)
        {
            throw new ArgumentException("A limit of accounts or sessions is none.", nameof(options));
        }

        services.AddSingleton(options);
        services.AddSingleton(s => new AccountSeals(s.GetRequiredService<KeySource>()));
        services.AddSingleton(s => new StaffIdentity(s.GetRequiredService<AccountSeals>(), s.GetRequiredService<StaffOptions>()));
        services.AddSingleton(s => new StaffAccounts(
            s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), s.GetRequiredService<CommitQueue>(), s.GetRequiredService<AccountSeals>(),
            s.GetRequiredService<StaffIdentity>(), s.GetRequiredService<StaffOptions>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new DemonstrationAccounts(
            s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), s.GetRequiredService<StaffAccounts>(), s.GetRequiredService<StaffIdentity>(),
            s.GetRequiredService<AccountSeals>(), s.GetRequiredService<StaffOptions>()));
        services.AddSingleton(s => new Organisations(s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), s.GetRequiredService<CommitQueue>()));
        return services;
    }
}
