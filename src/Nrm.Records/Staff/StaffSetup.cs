using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nrm.Records.Audit;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Staff;

/// <summary>Registers accounts, sign-in and sessions.</summary>
public static class StaffSetup
{
    /// <param name="options">Null: those registered before, else the defaults. Checked when first used.</param>
    public static IServiceCollection AddNrmStaff(this IServiceCollection services, StaffOptions? options = null)
    {
        if (options is not null)
        {
            services.AddSingleton(options);
        }

        services.TryAddSingleton(new StaffOptions());
        services.AddSingleton(s => new AccountSeals(s.GetRequiredService<KeySource>()));
        services.AddSingleton(_ => new PasswordQueue());
        services.AddSingleton(s => new StaffIdentity(s.GetRequiredService<AccountSeals>(), s.GetRequiredService<PasswordQueue>(), s.GetRequiredService<StaffOptions>()));
        services.AddSingleton(s => new AccountGate(
            s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), s.GetRequiredService<CommitQueue>(), s.GetRequiredService<AccountSeals>(),
            s.GetRequiredService<StaffIdentity>(), s.GetRequiredService<StaffOptions>().Checked(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SignIns>();
        services.AddSingleton<SessionTokens>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Credentials>();
        services.AddSingleton<StaffDirectory>();
        services.AddSingleton<NewAccounts>();
        services.AddSingleton<DemonstrationAccounts>();
        services.AddSingleton<Administration>();
        services.AddSingleton<Resets>();
        services.AddSingleton(s => new Organisations(s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), s.GetRequiredService<CommitQueue>()));
        return services;
    }
}
