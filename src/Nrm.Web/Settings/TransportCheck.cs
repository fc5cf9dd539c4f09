namespace Nrm.Web.Settings;

/// <summary>How the program may be reached.</summary>
internal static class TransportCheck
{
    /// <summary>Threats: names and passwords in plain text on a network; a clock that is not the law's; addresses that were not checked.</summary>
    public static void Demand(HostSettings settings, IConfiguration configuration)
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
}
