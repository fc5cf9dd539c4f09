using System.Text.Json;
using Microsoft.Playwright;
using Nrm.Web.Language;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>What a page costs on a slow line: bytes as they come over it, compressed, headers included.</summary>
/// <param name="First">With nothing in the browser's cache.</param>
/// <param name="Again">The same address again.</param>
public sealed record Weight(string Address, long First, long Again)
{
    public const long MostFirst = 60_000;
    public const long MostLater = 8_000;

    /// <param name="session">Cookies as Playwright stores them; null for nobody.</param>
    public static async Task<Weight> Of(IBrowser browser, Uri home, string address, string? session = null)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { StorageState = session, IgnoreHTTPSErrors = true });
        var wire = await Wire.Of(context);
        var first = await wire.Visit(new Uri(home, address));
        return new Weight(address, first, await wire.Visit(new Uri(home, address)));
    }

    /// <summary>Later visits alone, of several pages in one browser, which has what they share from a visit of the first.</summary>
    /// <param name="language">What the user chose.</param>
    /// <returns>Weights without a first visit: it is 0.</returns>
    public static async Task<IReadOnlyList<Weight>> Later(IBrowser browser, Uri home, IReadOnlyList<string> addresses, string? session, string language)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { StorageState = session, IgnoreHTTPSErrors = true });
        await context.AddCookiesAsync([new Cookie { Name = Languages.Cookie, Value = language, Url = home.ToString() }]);
        var wire = await Wire.Of(context);
        await wire.Visit(new Uri(home, addresses[0]));
        var weights = new List<Weight>();
        foreach (var address in addresses)
        {
            weights.Add(new Weight(address, 0, await wire.Visit(new Uri(home, address))));
        }

        return weights;
    }

    public IReadOnlyList<string> Find() =>
    [
        .. First > MostFirst ? [$"{Address}: a first visit takes {First} bytes, {MostFirst} are allowed"] : Array.Empty<string>(),
        .. Again > MostLater ? [$"{Address}: a later visit takes {Again} bytes, {MostLater} are allowed"] : Array.Empty<string>(),
    ];

    /// <summary>Counts what comes to one page.</summary>
    private sealed class Wire(IPage page)
    {
        private long _bytes;

        public static async Task<Wire> Of(IBrowserContext context)
        {
            var page = await context.NewPageAsync();
            var wire = new Wire(page);
            var session = await context.NewCDPSessionAsync(page);
            await session.SendAsync("Network.enable");
            session.Event("Network.loadingFinished").OnEvent += (_, message) => Interlocked.Add(ref wire._bytes, Length(message));
            return wire;
        }

        public async Task<long> Visit(Uri address)
        {
            await page.GotoAsync(address.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            return Interlocked.Exchange(ref _bytes, 0);
        }

        private static long Length(JsonElement? message) => (long)message!.Value.GetProperty("encodedDataLength").GetDouble();
    }
}
