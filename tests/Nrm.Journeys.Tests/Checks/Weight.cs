using System.Text.Json;
using Microsoft.Playwright;
using Nrm.Web.Language;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>What a page costs on a slow line: bytes as they come over it, compressed, headers included.</summary>
/// <param name="First">With nothing in the browser's cache.</param>
/// <param name="Later">The same address again.</param>
public sealed record Weight(string Address, long First, long Later)
{
    public const long MostFirst = 60_000;
    public const long MostLater = 8_000;

    /// <param name="session">Cookies as Playwright stores them; null for nobody.</param>
    /// <param name="language">What the user chose; null leaves it to the browser, which prefers English.</param>
    public static async Task<Weight> Of(IBrowser browser, Uri home, string address, string? session = null, string? language = null)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { StorageState = session, IgnoreHTTPSErrors = true });
        if (language is not null)
        {
            await context.AddCookiesAsync([new Cookie { Name = Languages.Cookie, Value = language, Url = home.ToString() }]);
        }

        var page = await context.NewPageAsync();
        var wire = await context.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        var bytes = 0L;
        wire.Event("Network.loadingFinished").OnEvent += (_, message) => Interlocked.Add(ref bytes, Length(message));
        await page.GotoAsync(new Uri(home, address).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var first = Interlocked.Exchange(ref bytes, 0);
        await page.GotoAsync(new Uri(home, address).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return new Weight(address, first, Interlocked.Read(ref bytes));
    }

    public IReadOnlyList<string> Find() =>
    [
        .. First > MostFirst ? [$"{Address}: a first visit takes {First} bytes, {MostFirst} are allowed"] : Array.Empty<string>(),
        .. Later > MostLater ? [$"{Address}: a later visit takes {Later} bytes, {MostLater} are allowed"] : Array.Empty<string>(),
    ];

    private static long Length(JsonElement? message) => (long)message!.Value.GetProperty("encodedDataLength").GetDouble();
}
