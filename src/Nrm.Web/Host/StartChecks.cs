using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Staff;

namespace Nrm.Web.Host;

/// <summary>What the program refuses to start with. Each answers a way in which a careless start would open the records.</summary>
public static class StartChecks
{
    /// <summary>Threats: names and passwords in plain text on a network; a clock that is not the law's; addresses that were not checked.</summary>
    public static void Transport(HostSettings settings, IConfiguration configuration)
    {
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            throw new StartRefusedException("Kestrel:Endpoints is set. Addresses are given in NRM_URLS, where they are checked.");
        }

        if (settings.IsDemonstration)
        {
            if (settings.Urls.Any(u => u.Scheme == Uri.UriSchemeHttp && !u.IsLoopback))
            {
                throw new StartRefusedException("A demonstration speaks plain HTTP on a loopback address only. Use localhost in NRM_URLS.");
            }

            return;
        }

        if (settings.Today is not null)
        {
            throw new StartRefusedException("NRM_TODAY is for demonstrations: production follows the real clock.");
        }

        if (settings.Proxies.Count == 0)
        {
            if (settings.Urls.Any(u => u.Scheme != Uri.UriSchemeHttps))
            {
                throw new StartRefusedException("NRM_URLS holds an address without HTTPS, and no proxy that ends TLS is declared in Proxy:Known.");
            }

            if (configuration["Kestrel:Certificates:Default:Path"] is not { Length: > 0 })
            {
                throw new StartRefusedException("There is no certificate: set Kestrel:Certificates:Default:Path, or declare the proxy that ends TLS in Proxy:Known.");
            }
        }
    }

    /// <summary>Threats: keys that others can read; new keys made in silence beside a database that was sealed with the old ones.</summary>
    /// <exception cref="KeyFileExposedException">Anybody but the program's account can read the file.</exception>
    public static void Keys(IServiceProvider services, HostSettings settings)
    {
        if (!File.Exists(settings.KeyFile))
        {
            if (!settings.IsDemonstration)
            {
                throw new StartRefusedException($"There is no key file at {settings.KeyFile}. Put it back from its backup, or, for a new installation, run: nrm migrate");
            }

            KeySource.Create(settings.KeyFile);
        }

        services.GetRequiredService<KeySource>();
    }

    /// <summary>Threats: passwords that are printed in a file; a program and a database of different versions.</summary>
    public static async Task Database(IServiceProvider services, HostSettings settings, CancellationToken cancel)
    {
        if (settings.IsDemonstration)
        {
            return;
        }

        try
        {
            await services.GetRequiredService<RecordsDatabase>().Check(cancel);
        }
        catch (InvalidOperationException e)
        {
            throw new StartRefusedException(e.Message);
        }

        if (await services.GetRequiredService<DemonstrationAccounts>().Any(cancel))
        {
            throw new StartRefusedException("The database holds demonstration accounts, whose passwords are no secret. Production needs a database of its own.");
        }
    }
}
