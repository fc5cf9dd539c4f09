using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.TestKit;
using Nrm.Web.Host;
using Nrm.Web.Settings;

namespace Nrm.Web.Tests.Running;

/// <summary>
/// The whole program on a database of its own, with real accounts that sign in with password and code. The clock stands still, sign-in
/// codes excepted.
/// </summary>
public sealed class RunningApp : WebApplicationFactory<HostSettings>
{
    public const string Password = "a long enough sentence for tests 7";

    private readonly TestDatabase _database;
    private readonly TestRecords _records;

    private readonly NrmMode _mode;

    private RunningApp(TestDatabase database, TestRecords records, NrmMode mode)
    {
        _database = database;
        _records = records;
        _mode = mode;
    }

    public TestClock Clock => _records.Clock;

    /// <summary>The same database, behind the program's back.</summary>
    public TestRecords Records => _records;

    public string Folder => _database.Folder;

    /// <param name="mode">In production there are no accounts that a test could make: it answers those who are not signed in, over HTTPS.</param>
    public static async Task<RunningApp> Start(DatabaseProvider provider = DatabaseProvider.Sqlite, NrmMode mode = NrmMode.Demonstration)
    {
        var records = await TestRecords.Open(provider);

        // The program fills a demonstration by itself, unless it was done before.
        await File.WriteAllTextAsync(Path.Combine(records.Database.Folder, "demo-users.json"), "{\"users\":[]}");
        var app = new RunningApp(records.Database, records, mode);
        _ = app.Server;
        return app;
    }

    /// <summary>Makes an account and signs in with it.</summary>
    public Task<TestClient> As(Role role, Organisation? of = null) =>
        As(new HashSet<Role> { role }, of ?? Actors.Organisations.Single(o => o.Id == Actors.OfRole(role).OrganisationId));

    /// <summary>Somebody with several roles.</summary>
    public async Task<TestClient> As(IReadOnlySet<Role> roles, Organisation organisation)
    {
        var userName = $"user-{Guid.NewGuid():N}";
        var enrolled = await Services.GetRequiredService<DemonstrationAccounts>()
            .Create(new NewStaff(userName, "Robin Example", organisation.Id, roles), Password);
        return new TestClient(this, await SignIn(userName, Password, Totp.Now(enrolled.TotpSecret!)), enrolled.StaffId, organisation);
    }

    public TestClient Anonymous() => new(this, null, Guid.Empty, Actors.Operator);

    public async Task<string> SignIn(string userName, string password, string code)
    {
        using var http = CreateClient();
        using var answer = await http.PostAsJsonAsync("/api/v1/sign-in", new { userName, password, code });
        Assert.Equal(200, (int)answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    public HttpClient Http(string? token)
    {
        var http = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>The same person at the pages, with the session in a cookie.</summary>
    public async Task<PageClient> Pages(Role role, Organisation? of = null)
    {
        var staff = await As(role, of);
        return Pages(staff);
    }

    public PageClient Pages(TestClient staff)
    {
        var jar = new System.Net.CookieContainer();
        if (staff.Token is { } token)
        {
            jar.Add(new System.Net.Cookie("nrm-session", token, "/", "localhost"));
        }

        var http = CreateDefaultClient(new CookieContainerHandler(jar));
        return new PageClient(http, staff);
    }

    public async Task<int> AuditRows() => Convert.ToInt32(await _records.Scalar("SELECT COUNT(*) FROM audit_entries"), System.Globalization.CultureInfo.InvariantCulture);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _records.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("NRM_MODE", _mode is NrmMode.Demonstration ? "demonstration" : "production");
        if (_mode is NrmMode.Production)
        {
            builder.UseSetting("Proxy:Known:0", "127.0.0.1");
        }

        builder.UseSetting("NRM_DATA", _database.Folder);
        builder.UseSetting("Db:Provider", _database.Provider.ToString());
        builder.UseSetting("Db:ConnectionString", _database.ConnectionString);
        builder.UseSetting("Keys:File", _database.KeyFile);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(_records.Clock);
            var demonstration = _mode is NrmMode.Demonstration;
            services.AddSingleton(new StaffOptions { Demonstration = demonstration, AllowCodeReuse = demonstration, HashIterations = 1_000 });
        });
    }
}
