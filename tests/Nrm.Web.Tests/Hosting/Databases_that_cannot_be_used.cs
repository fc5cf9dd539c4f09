using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.TestKit;
using Nrm.Tool;
using Nrm.Web.Tests.Tool;

namespace Nrm.Web.Tests.Hosting;

/// <summary>A database that is not there or not right ends the program with 1 and the tool with 3, and a sentence that says what to do.</summary>
public sealed class Databases_that_cannot_be_used : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nrm-unusable-").FullName;
    private readonly List<TestDatabase> _made = [];
    private readonly TcpListener _foreign = new(IPAddress.Loopback, 0);

    public static TheoryData<string> BySettings { get; } = [.. UnusableDatabase.BySettings];

    /// <summary>Two stand for those that the settings show: what reads them is the same.</summary>
    public static TheoryData<string> Names { get; } = ["unknown provider", "unreadable for Postgres", .. UnusableDatabase.All.Keys.Except(UnusableDatabase.BySettings)];

    [Theory, MemberData(nameof(BySettings))]
    public async Task Settings_that_name_no_database_are_refused_before_anything_is_opened(string name)
    {
        var (provider, connectionString) = await UnusableDatabase.Make(name, _folder, 1, (_, _) => throw new InvalidOperationException("No database is needed."));
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Db:Provider", provider), new("Db:ConnectionString", connectionString)]).Build();

        var refusal = Assert.Throws<DatabaseUnusableException>(() => DatabaseSettings.Read(settings, _folder));

        Assert.Contains(UnusableDatabase.All[name], refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(UnusableDatabase.Password, refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_program_and_the_tool_say_so_and_end(string name)
    {
        Assert.SkipWhen(UnusableDatabase.NeedsPostgres(name) && TestDatabases.WhyNot(DatabaseProvider.Postgres) is not null, TestDatabases.WhyNot(DatabaseProvider.Postgres) ?? "");
        Assert.SkipWhen(name is "folder where nobody may write" && OperatingSystem.IsWindows(), "There is no /proc.");
        var answering = HangUp();
        var keys = Path.Combine(_folder, "nrm.keys");
        KeySource.Create(keys);
        var (provider, connectionString) = await UnusableDatabase.Make(name, _folder, ((IPEndPoint)_foreign.LocalEndpoint).Port, async (p, migrated) =>
        {
            _made.Add(migrated ? await TestDatabase.Create(p) : await TestDatabase.Empty(p));
            return _made[^1];
        });
        (string, string)[] environment = [("Db__Provider", provider), ("Db__ConnectionString", connectionString), ("Keys__File", keys)];

        await using var web = WebProcess.Start(_folder, [.. environment, ("NRM_DATA", _folder), ("Proxy__Known__0", "127.0.0.1")]);
        // What only a serving program refuses, the tool puts right: it is asked to read there, and to migrate everywhere else.
        var tool = await ToolProcess.Run(_folder, environment, name.StartsWith("older", StringComparison.Ordinal) ? "verify-audit" : "migrate");
        var code = await web.Exit();

        Assert.Equal((1, ExitCode.Failed), (code, tool.Code));
        Assert.Contains("Nrm does not start. ", web.Said, StringComparison.Ordinal);
        Assert.All([web.Said, tool.Errors], said =>
        {
            Assert.Contains(UnusableDatabase.All[name], said, StringComparison.Ordinal);
            Assert.DoesNotContain(UnusableDatabase.Password, said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Unhandled", said, StringComparison.Ordinal);
            if (connectionString.Length > 0)
            {
                Assert.DoesNotContain(connectionString, said, StringComparison.Ordinal);
            }
        });
        _foreign.Stop();
        await answering;
    }

    [Fact]
    public async Task A_folder_of_data_where_nobody_may_write_is_refused_by_both()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /proc.");
        await using var web = WebProcess.Start(_folder, ("NRM_DATA", "/proc/nrm"), ("Proxy__Known__0", "127.0.0.1"));
        var tool = await ToolProcess.Run("/proc/nrm", "migrate");

        Assert.Equal((1, ExitCode.Failed), (await web.Exit(), tool.Code));
        Assert.All([web.Said, tool.Errors], said => Assert.Contains("The folder /proc/nrm of NRM_DATA cannot be made", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_is_taken_ends_the_program_with_a_sentence()
    {
        await using var database = await TestDatabase.Create(DatabaseProvider.Sqlite);
        KeySource.Create(database.KeyFile);
        _foreign.Start();
        await using var web = WebProcess.Start(
            database.Folder, ("NRM_DATA", database.Folder), ("Proxy__Known__0", "127.0.0.1"), ("Keys__File", database.KeyFile), ("NRM_URLS", $"http://127.0.0.1:{((IPEndPoint)_foreign.LocalEndpoint).Port}"));

        Assert.Equal(1, await web.Exit());
        Assert.Contains("Nrm does not start. Failed to bind to address", web.Said, StringComparison.Ordinal);
        _foreign.Stop();
    }

    public async ValueTask DisposeAsync()
    {
        _foreign.Dispose();
        foreach (var database in _made)
        {
            await database.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A service that speaks another protocol: it says something and hangs up.</summary>
    private async Task HangUp()
    {
        _foreign.Start();
        try
        {
            while (true)
            {
                using var caller = await _foreign.AcceptTcpClientAsync();
                await caller.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }
}
