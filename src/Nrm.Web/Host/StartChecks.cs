using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.Web.Settings;

namespace Nrm.Web.Host;

/// <summary>What the program refuses to start with. Each answers a way in which a careless start would open the records.</summary>
public static class StartChecks
{
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
