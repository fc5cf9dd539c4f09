using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.Web.Settings;

namespace Nrm.Web.Host;

/// <summary>What the program refuses to start with. Each answers a way in which a careless start would open the records.</summary>
public static class StartChecks
{
    /// <summary>Threat: a program that serves and whose log is written nowhere, because nobody may write there.</summary>
    public static void Folder(HostSettings settings)
    {
        try
        {
            var logs = Directory.CreateDirectory(Path.Combine(settings.DataFolder, "logs"));
            using var tried = new FileStream(Path.Combine(logs.FullName, ".tried"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The folder {settings.DataFolder} of NRM_DATA cannot be made or written. Make it, and give it to the program's account.");
        }
    }

    /// <summary>Threats: keys that others can read; new keys made in silence beside a database that was sealed with the old ones.</summary>
    /// <exception cref="KeyFileExposedException">Anybody but the program's account can read the file.</exception>
    public static async Task Keys(IServiceProvider services, HostSettings settings, CancellationToken cancel)
    {
        if (!File.Exists(settings.KeyFile))
        {
            if (!settings.IsDemonstration || !await services.GetRequiredService<RecordsDatabase>().IsEmpty(cancel))
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

        var database = services.GetRequiredService<RecordsDatabase>();
        await database.Check(cancel);
        if (await database.Attempt(() => services.GetRequiredService<DemonstrationAccounts>().Any(cancel)))
        {
            throw new StartRefusedException("The database holds demonstration accounts, whose passwords are no secret. Production needs a database of its own.");
        }
    }
}
