using Microsoft.Playwright;

namespace Nrm.Journeys.Tests.Running;

/// <summary>The browser of the operating system. Where there is none the tests fail: they are never skipped.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "google-chrome"];

    /// <param name="said">The path that infra/test found; null for whatever the search path holds.</param>
    /// <exception cref="InvalidOperationException">There is no browser.</exception>
    public static string Find(string? said, string? searchPath)
    {
        IEnumerable<string> places = said is { Length: > 0 } ? [said]
            : Names.SelectMany(name => (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin").Select(folder => Path.Combine(folder, name)));
        return places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no browser for these tests. On Debian: apt-get install chromium-headless-shell");
    }

    public static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Find(Environment.GetEnvironmentVariable("NRM_TEST_BROWSER"), Environment.GetEnvironmentVariable("PATH")),
        Headless = true,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1", // nothing leaves this machine
        ],
    });
}
