using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Nrm.Demonstration;

namespace Nrm.Journeys.Tests.Running;

/// <summary>The program with its invented people, as infra/demo starts it.</summary>
public sealed class DemonstrationApp : IAsyncDisposable
{
    private readonly ProgramProcess? _program;
    private readonly IBrowser _browser;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tokens = new();

    private DemonstrationApp(ProgramProcess? program, IBrowser browser, string folder, Uri home)
    {
        (_program, _browser, Folder, Home) = (program, browser, folder, home);
        Users = DemonstrationUsers.Read(folder)!.Users;
        Tour = DemonstrationTour.Read(folder);
    }

    public string Folder { get; }

    public Uri Home { get; }

    public IReadOnlyList<DemonstrationUser> Users { get; }

    /// <summary>The cases that the tour tells.</summary>
    public DemonstrationTour Tour { get; }

    /// <summary>What the program printed.</summary>
    public string Said => _program?.Said ?? "";

    /// <summary>A demonstration of its own, with a database of its own.</summary>
    /// <param name="settings">Environment beyond mode, folder and address: ("NRM_TODAY", "2027-01-15").</param>
    public static async Task<DemonstrationApp> Start(IBrowser browser, params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("nrm-journeys-").FullName;
        var home = new Uri($"http://localhost:{ProgramProcess.FreePort()}");
        var program = await ProgramProcess.Start(
            folder, [("NRM_MODE", "demonstration"), ("NRM_DATA", folder), ("NRM_URLS", home.GetLeftPart(UriPartial.Authority)), .. settings]);
        return new DemonstrationApp(program, browser, folder, home);
    }

    /// <summary>A demonstration that runs already and stays: for writing journeys, where starting one for every attempt takes too long.</summary>
    /// <param name="address">Its folder and its address, with a space between.</param>
    public static DemonstrationApp At(IBrowser browser, string address) =>
        address.Split(' ') is [var folder, var home] ? new DemonstrationApp(null, browser, folder, new Uri(home)) : throw new FormatException("NRM_TEST_DEMONSTRATION is not a folder and an address.");

    public DemonstrationUser User(string userName) => Users.Single(u => u.UserName == userName);

    /// <summary>The account that a script takes for a role: the first. Kebab-case, as in the API.</summary>
    public DemonstrationUser FirstOf(string role) => Users.First(u => u.Roles.Contains(role));

    /// <summary>
    /// A journey in a browser of its own, signed in. At its end nothing may have gone wrong that a person does not see (<see cref="Watch"/>).
    /// </summary>
    /// <param name="userName">Null: nobody is signed in.</param>
    public async Task Journey(string? userName, Func<Visit, Task> journey, VisitOptions? options = null) =>
        await Visit.Run(_browser, Home, userName is null ? null : await Session(userName), journey, options);

    /// <summary>Signs in by the form, in this page, as a person does.</summary>
    public Task SignIn(IPage page, string userName) => SignInForm.Complete(page, Home, User(userName));

    /// <summary>Cookies of a session that began by the form; one for each account, shared by the tests of a run. For a session apart use <see cref="SignIn"/>.</summary>
    public Task<string> Session(string userName) => _sessions.GetOrAdd(userName, name => new Lazy<Task<string>>(() => NewSession(name))).Value;

    /// <summary>Cookies of a session of one's own, for whoever ends it.</summary>
    public async Task<string> NewSession(string userName)
    {
        await using var context = await _browser.NewContextAsync(new BrowserNewContextOptions { IgnoreHTTPSErrors = true });
        await SignIn(await context.NewPageAsync(), userName);
        return await context.StorageStateAsync();
    }

    /// <summary>The account that decides on this case.</summary>
    public async Task<string> DeciderOf(Guid caseId)
    {
        foreach (var user in Users.Where(u => u.Roles.Contains("decider")))
        {
            using var api = await Api(user.UserName);
            if ((await api.Cases("mine=true")).Contains(caseId.ToString()))
            {
                return user.UserName;
            }
        }

        throw new InvalidOperationException("Nobody decides on this case.");
    }

    /// <summary>Signs in on the page that asks for it, to go on where one was.</summary>
    public Task SignInAgain(IPage page, string userName) => SignInForm.Complete(page, User(userName));

    /// <summary>
    /// As if nobody had used the newest session that this account has in a browser for so long; those that tests share stay. Behind the program's
    /// back: its clock runs on.
    /// </summary>
    public async Task Idle(string userName, TimeSpan time)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(Folder, "nrm.db")}");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = """
            UPDATE sessions SET "LastSeenAt" = strftime('%Y-%m-%d %H:%M:%f', "LastSeenAt", $ago)
            WHERE "Id" = (
                SELECT s."Id" FROM sessions s JOIN staff a ON a."Id" = s."StaffId"
                WHERE a."UserName" = $who AND s."Device" LIKE 'Chrome%' ORDER BY s."StartedAt" DESC LIMIT 1)
            """;
        command.Parameters.AddWithValue("$ago", $"-{(int)time.TotalSeconds} seconds");
        command.Parameters.AddWithValue("$who", userName);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    /// <summary>The API, signed in by password and code; one session for each account, shared by the tests of a run.</summary>
    public async Task<ApiCaller> Api(string userName) => new(Home, await _tokens.GetOrAdd(userName, name => new Lazy<Task<string>>(() => ApiCaller.SignIn(Home, User(name)))).Value);

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
        {
            await _program.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
