using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Nrm.Records.Cookies;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Setup;

/// <summary>Registers ASP.NET Data Protection for cookies and antiforgery: its key ring in the database, sealed under the key source. No case data is protected by it.</summary>
public static class DataProtectionSetup
{
    /// <summary>Needs <see cref="RecordsSetup.AddNrmRecords"/>. All nodes on one database read each other's cookies.</summary>
    public static IServiceCollection AddNrmDataProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("nrm");
        services.AddSingleton(s => new KeyRingSeal(s.GetRequiredService<KeySource>));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            var seal = s.GetRequiredService<KeyRingSeal>();
            options.XmlRepository = new KeyRing(s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), seal, s.GetRequiredService<TimeProvider>());
            options.XmlEncryptor = new SealingXml(seal);
        }));
        return services;
    }
}
