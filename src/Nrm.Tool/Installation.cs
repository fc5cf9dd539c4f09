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
        var provider = settings["Db:Provider"] is not { Length: > 0 } text ? DatabaseProvider.Sqlite
            : Enum.TryParse<DatabaseProvider>(text, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known
            : throw new ToolRefusedException($"Db__Provider is none of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
        var database = Path.Combine(folder, "nrm.db");
        var given = settings["Db:ConnectionString"] is { Length: > 0 } connection ? connection : null;
        return new Installation(mode is "demonstration", folder, new RecordsOptions
        {
            Provider = provider,
            ConnectionString = given ?? (provider is DatabaseProvider.Sqlite ? $"Data Source={database}" : throw new ToolRefusedException($"Db__ConnectionString is not set for {provider}.")),
            KeyFile = settings["Keys:File"] is { Length: > 0 } file ? Resolve(file) : Path.Combine(folder, "keys", "nrm.keys"),
            RunJobs = false,
        })
        {
            OwnDatabase = given is null ? database : null,
        };
    }

    /// <summary>Everything behind the door, without its jobs.</summary>
    public ServiceProvider Open()
    {
        if (!File.Exists(Options.KeyFile))
        {
            throw new ToolRefusedException($"There is no key file at {Options.KeyFile}. Put it back from its backup, or, for a new installation, run: nrm keys create \"{Options.KeyFile}\"");
        }

        return new ServiceCollection().AddLogging().AddSingleton(new StaffOptions { Demonstration = IsDemonstration }).AddNrmRecords(Options).BuildServiceProvider();
    }

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
