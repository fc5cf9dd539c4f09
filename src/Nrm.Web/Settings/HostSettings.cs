using System.Globalization;
using System.Net;
using Nrm.Records.Setup;

namespace Nrm.Web.Settings;

/// <summary>How this program was told to run. Read and checked whole before anything is opened; there is no half-valid state.</summary>
public sealed record HostSettings
{
    public required NrmMode Mode { get; init; }

    /// <summary>Absolute path.</summary>
    public required string DataFolder { get; init; }

    public required IReadOnlyList<Uri> Urls { get; init; }

    /// <summary>The day on which the program believes to be; demonstration only.</summary>
    public DateOnly? Today { get; init; }

    public required DatabaseProvider Provider { get; init; }

    public required string ConnectionString { get; init; }

    public required string KeyFile { get; init; }

    /// <summary>Addresses of the proxy that ends TLS before this program. Forwarded headers are believed from nowhere else.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>Whom to call, as the installation says it on its pages.</summary>
    public DutyContacts Contacts { get; init; } = new();

    public bool IsDemonstration => Mode is NrmMode.Demonstration;

    /// <exception cref="StartRefusedException">Something is missing, unknown, or unsafe in this mode.</exception>
    /// <exception cref="DatabaseUnusableException">The database is not named as it has to be.</exception>
    public static HostSettings Read(IConfiguration configuration, string currentFolder)
    {
        var mode = ReadMode(configuration["NRM_MODE"]);
        var data = configuration["NRM_DATA"] is { Length: > 0 } said ? said
            : mode is NrmMode.Demonstration ? "data/demo"
            : throw new StartRefusedException("NRM_DATA is not set: name the folder of keys and logs.");
        var folder = Settings.DataFolder.Resolve(data, currentFolder);
        var database = DatabaseSettings.Read(configuration, folder);
        var settings = new HostSettings
        {
            Mode = mode,
            DataFolder = folder,
            Urls = ReadUrls(configuration["NRM_URLS"] is { Length: > 0 } urls ? urls : "http://localhost:5080"),
            Today = ReadToday(configuration["NRM_TODAY"]),
            Provider = database.Provider,
            ConnectionString = database.ConnectionString,
            KeyFile = configuration["Keys:File"] is { Length: > 0 } file ? Settings.DataFolder.Resolve(file, currentFolder) : Path.Combine(folder, "keys", "nrm.keys"),
            Proxies = [.. configuration.GetSection("Proxy:Known").Get<string[]>()?.Select(ReadAddress) ?? []],
            Contacts = DutyContacts.Read(configuration.GetSection("Help"), mode),
        };
        TransportCheck.Demand(settings, configuration);
        return settings;
    }

    private static NrmMode ReadMode(string? text) => text switch
    {
        null or "" or "production" => NrmMode.Production,
        "demonstration" => NrmMode.Demonstration,
        _ => throw new StartRefusedException("NRM_MODE is neither production nor demonstration."),
    };

    private static Uri[] ReadUrls(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(u =>
            Uri.TryCreate(u.Replace("://*", "://0.0.0.0").Replace("://+", "://0.0.0.0"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                ? url! : throw new StartRefusedException("NRM_URLS holds something that is no http or https address."))];

    private static DateOnly? ReadToday(string? text) =>
        text is null or "" ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new StartRefusedException("NRM_TODAY is not a day written as 2027-01-15.");

    private static IPAddress ReadAddress(string text) =>
        IPAddress.TryParse(text, out var address) ? address : throw new StartRefusedException("Proxy:Known holds something that is no IP address.");
}
