using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Nrm.Journeys.Tests.Running.Stage))]

namespace Nrm.Journeys.Tests.Running;

/// <summary>What the tests of a run share. Each part is started when a test first asks for it.</summary>
public sealed class Stage : IAsyncDisposable
{
    private readonly Lazy<Task<IPlaywright>> _playwright = new(Playwright.CreateAsync);
    private readonly Lazy<Task<IBrowser>> _browser;
    private readonly Lazy<Task<DemonstrationApp>> _demonstration;
    private readonly Lazy<Task<ProductionApp>> _production;

    public Stage()
    {
        _browser = new(async () => await Chromium.Launch(await _playwright.Value));
        _demonstration = new(async () => Environment.GetEnvironmentVariable("NRM_TEST_DEMONSTRATION") is { Length: > 0 } running
            ? DemonstrationApp.At(await Browser(), running) : await DemonstrationApp.Start(await Browser()));
        _production = new(async () => await ProductionApp.Start(await Browser()));
    }

    public Task<IBrowser> Browser() => _browser.Value;

    /// <summary>The demonstration that all tests share: what one test changes, another sees. Take a case of your own, or start one apart.</summary>
    public Task<DemonstrationApp> Demonstration() => _demonstration.Value;

    /// <summary>The program in production mode, over HTTPS, without anybody's cases.</summary>
    public Task<ProductionApp> Production() => _production.Value;

    public async ValueTask DisposeAsync()
    {
        await Close(_demonstration);
        await Close(_production);
        if (_browser.IsValueCreated)
        {
            await (await _browser.Value).DisposeAsync();
        }

        if (_playwright.IsValueCreated)
        {
            (await _playwright.Value).Dispose();
        }
    }

    // What never came up was reported by the tests that asked for it.
    private static async Task Close<T>(Lazy<Task<T>> part) where T : IAsyncDisposable
    {
        if (part is { IsValueCreated: true, Value.IsFaulted: false })
        {
            await (await part.Value).DisposeAsync();
        }
    }
}
