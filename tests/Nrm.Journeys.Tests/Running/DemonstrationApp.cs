using System.Collections.Concurrent;
using Microsoft.Playwright;
using Nrm.Demonstration;

namespace Nrm.Journeys.Tests.Running;

/// <summary>The program with its invented people, as infra/demo starts it.</summary>
public sealed class DemonstrationApp : IAsyncDisposable
{
    private readonly ProgramProcess _program;
    private readonly IBrowser _browser;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new();

    private DemonstrationApp(ProgramProcess program, IBrowser browser, string folder, Uri home)
    {
        (_program, _browser, Folder, Home) = (program, browser, folder, home);
        Users = DemonstrationUsers.Read(folder)!.Users;
    }

    public string Folder { get; }

    public Uri Home { get; }

    public IReadOnlyList<DemonstrationUser> Users { get; }

    /// <summary>What the program printed.</summary>
    public string Said => _program.Said;

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
    public Task<string> Session(string userName) => _sessions.GetOrAdd(userName, name => new Lazy<Task<string>>(async () =>
    {
        await using var context = await _browser.NewContextAsync(new BrowserNewContextOptions { IgnoreHTTPSErrors = true });
        await SignIn(await context.NewPageAsync(), name);
        return await context.StorageStateAsync();
    })).Value;

    /// <summary>The API, signed in by password and code.</summary>
    public async Task<ApiCaller> Api(string userName) => await ApiCaller.SignIn(Home, User(userName));

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
