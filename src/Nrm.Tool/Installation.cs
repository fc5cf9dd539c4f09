using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Records.Setup;
using Nrm.Records.Staff;

namespace Nrm.Tool;

/// <summary>The installation that the environment names, found in the same places as the web program finds it.</summary>
/// <param name="DataFolder">Absolute.</param>
public sealed record Installation(bool IsDemonstration, string DataFolder, RecordsOptions Options)
{
    /// <summary>The file of an embedded database that nobody moved; null with a connection string or a server.</summary>
    public string? OwnDatabase { get; private init; }

    /// <exception cref="ToolRefusedException">Something is missing or unknown.</exception>
    /// <exception cref="DatabaseUnusableException">The database is not named as it has to be.</exception>
    public static Installation Read(bool demonstration = false)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var mode = demonstration && settings["NRM_MODE"] is null or "" ? "demonstration" : settings["NRM_MODE"];
        if (mode is not (null or "" or "production" or "demonstration"))
        {
            throw new ToolRefusedException("NRM_MODE is neither production nor demonstration.");
        }

        var folder = Resolve(settings["NRM_DATA"] is { Length: > 0 } said ? said
            : mode is "demonstration" ? "data/demo"
            : throw new ToolRefusedException("NRM_DATA is not set: name the folder of keys and data."));
        var database = DatabaseSettings.Read(settings, folder);
        return new Installation(mode is "demonstration", folder, new RecordsOptions
        {
            Provider = database.Provider,
            ConnectionString = database.ConnectionString,
            KeyFile = settings["Keys:File"] is { Length: > 0 } file ? Resolve(file) : Path.Combine(folder, "keys", "nrm.keys"),
            RunJobs = false,
        })
        {
            OwnDatabase = database.OwnFile,
        };
    }

    /// <summary>True where the database is certainly empty: new keys do no harm then.</summary>
    public async Task<bool> IsEmpty(CancellationToken cancel)
    {
        await using var services = Services();
        return await services.GetRequiredService<RecordsDatabase>().IsEmpty(cancel);
    }

    /// <summary>Works behind the door, without its jobs, on a database that fits this program.</summary>
    /// <exception cref="DatabaseUnusableException">It cannot be used, or failed meanwhile.</exception>
    public Task<T> Use<T>(Func<IServiceProvider, Task<T>> work, CancellationToken cancel) => Open(async (services, database) =>
    {
        await database.Check(cancel);
        return await work(services);
    });

    /// <summary>Brings the database up to date, then works as <see cref="Use"/> does.</summary>
    /// <exception cref="DatabaseUnusableException">It cannot be used, or failed meanwhile.</exception>
    public Task<T> Migrated<T>(Func<IServiceProvider, Task<T>> work, CancellationToken cancel) => Open(async (services, database) =>
    {
        await database.Migrate(cancel);
        return await work(services);
    });

    private async Task<T> Open<T>(Func<IServiceProvider, RecordsDatabase, Task<T>> work)
    {
        if (!File.Exists(Options.KeyFile))
        {
            throw new ToolRefusedException($"There is no key file at {Options.KeyFile}. Put it back from its backup, or, for a new installation, run: nrm keys create \"{Options.KeyFile}\"");
        }

        await using var services = Services();
        var database = services.GetRequiredService<RecordsDatabase>();
        return await database.Attempt(() => work(services, database));
    }

    private ServiceProvider Services() =>
        new ServiceCollection().AddLogging().AddSingleton(new StaffOptions { Demonstration = IsDemonstration }).AddNrmRecords(Options).BuildServiceProvider();

    /// <summary>A relative path begins at the repository when started inside it, else at the current folder.</summary>
    public static string Resolve(string path) => Path.GetFullPath(path, RepositoryRoot() ?? Directory.GetCurrentDirectory());

    public static string? RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Nrm.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
