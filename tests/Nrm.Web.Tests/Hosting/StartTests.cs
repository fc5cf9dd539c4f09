using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Nrm.Casework.Access;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.TestKit;
using Nrm.Web.Settings;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Hosting;

/// <summary>What the program refuses to start with: exit code 1 and one sentence that says why.</summary>
public sealed class StartTests
{
    public static TheoryData<string, (string, string)[]> Refusals { get; } = new()
    {
        { "NRM_DATA is not set", [] },
        { "neither production nor demonstration", [("NRM_MODE", "demo"), ("NRM_DATA", "here")] },
        { "an address without HTTPS", [("NRM_DATA", "here")] },
        { "an address without HTTPS", [("NRM_DATA", "here"), ("NRM_URLS", "https://localhost:5443;http://localhost:5080")] },
        { "There is no certificate", [("NRM_DATA", "here"), ("NRM_URLS", "https://localhost:5443")] },
        { "Kestrel:Endpoints is set", [("NRM_DATA", "here"), ("NRM_MODE", "demonstration"), ("Kestrel__Endpoints__Open__Url", "http://0.0.0.0:5080")] },
        { "NRM_TODAY is for demonstrations", [("NRM_DATA", "here"), ("Proxy__Known__0", "127.0.0.1"), ("NRM_TODAY", "2027-01-15")] },
        { "NRM_TODAY is not a day", [("NRM_MODE", "demonstration"), ("NRM_DATA", "here"), ("NRM_TODAY", "soon")] },
        { "plain HTTP on a loopback address only", [("NRM_MODE", "demonstration"), ("NRM_DATA", "here"), ("NRM_URLS", "http://0.0.0.0:5080")] },
        { "plain HTTP on a loopback address only", [("NRM_MODE", "demonstration"), ("NRM_DATA", "here"), ("NRM_URLS", "http://*:5080")] },
        { "no http or https address", [("NRM_MODE", "demonstration"), ("NRM_DATA", "here"), ("NRM_URLS", "localhost")] },
        { "no IP address", [("NRM_DATA", "here"), ("Proxy__Known__0", "proxy.example")] },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void It_refuses_settings(string sentence, (string, string)[] environment)
    {
        // As variables of the environment are read: two low lines stand for a colon.
        var settings = new ConfigurationBuilder().AddInMemoryCollection(environment.ToDictionary(e => e.Item1.Replace("__", ":", StringComparison.Ordinal), e => (string?)e.Item2)).Build();

        Assert.Contains(sentence, Assert.Throws<StartRefusedException>(() => HostSettings.Read(settings, Path.GetTempPath())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("an address without HTTPS", "NRM_URLS", "https://localhost:5443;http://localhost:5080")]
    [InlineData("There is no key file", "Proxy__Known__0", "127.0.0.1")]
    public async Task A_refused_program_ends_with_a_sentence(string sentence, string name, string value)
    {
        (string, string)[] environment = [("NRM_DATA", "here"), (name, value)];
        var folder = Directory.CreateTempSubdirectory("nrm-start-").FullName;
        await using (var web = WebProcess.Start(folder, environment))
        {
            Assert.Equal(1, await web.Exit());
            Assert.Contains("Nrm does not start.", web.Said, StringComparison.Ordinal);
            Assert.Contains(sentence, web.Said, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_refuses_a_key_file_that_others_can_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are Unix's.");
        await using var database = await TestDatabase.Create(DatabaseProvider.Sqlite);
        KeySource.Create(database.KeyFile);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(database.KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        }

        await using var web = WebProcess.Start(database.Folder, Production(database));
        Assert.Equal(1, await web.Exit());
        Assert.Contains("is open to its group or to others", web.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_refuses_to_make_a_database()
    {
        await using var database = await TestDatabase.Empty(DatabaseProvider.Sqlite);
        KeySource.Create(database.KeyFile);
        await using var web = WebProcess.Start(database.Folder, Production(database));
        Assert.Equal(1, await web.Exit());
        Assert.Contains("There is no database", web.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_refuses_a_database_with_demonstration_accounts()
    {
        await using var app = await RunningApp.Start();
        await app.As(Role.Decider);
        await using var web = WebProcess.Start(app.Folder, Production(app.Records.Database));
        Assert.Equal(1, await web.Exit());
        Assert.Contains("demonstration accounts", web.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_declared_proxy_it_serves_what_came_over_TLS_and_refuses_the_rest()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.Create(DatabaseProvider.Sqlite);
        KeySource.Create(database.KeyFile);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        await using var web = WebProcess.Start(database.Folder, [.. Production(database), ("NRM_URLS", address.ToString())]);
        await web.Listening();

        using var http = new HttpClient { BaseAddress = address };
        using var plain = await http.GetAsync(new Uri("/api/v1/cases", UriKind.Relative), cancel);
        Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
        using var health = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var forwarded = await http.GetAsync(new Uri("/api/v1/cases", UriKind.Relative), cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, forwarded.StatusCode);
        Assert.StartsWith("max-age=63072000", forwarded.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        Assert.False(forwarded.Headers.Contains("Server"));

        using var large = await http.PostAsync(new Uri("/api/v1/sign-in", UriKind.Relative), new ByteArrayContent(new byte[300 * 1024]), cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    private static (string, string)[] Production(TestDatabase database) =>
    [
        ("NRM_DATA", database.Folder), ("Proxy__Known__0", "127.0.0.1"), ("Db__ConnectionString", database.ConnectionString), ("Keys__File", database.KeyFile),
    ];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
