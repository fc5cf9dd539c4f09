using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Security;

/// <summary>The program as it is in production, in a browser.</summary>
public sealed class Over_https(Stage stage)
{
    [Fact]
    public async Task The_browser_is_told_to_use_nothing_but_HTTPS_to_keep_nothing_and_to_frame_nothing()
    {
        var app = await stage.Production();
        await app.Journey(async visit =>
        {
            var answer = await visit.Go("/health/ready");
            var headers = await answer.AllHeadersAsync();
            Assert.Contains("max-age=63072000", headers["strict-transport-security"], StringComparison.Ordinal);
            Assert.Equal("no-store", headers["cache-control"]);
            Assert.Contains("frame-ancestors 'none'", headers["content-security-policy"], StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", headers["content-security-policy"], StringComparison.Ordinal);
            Assert.Empty(await visit.Page.Context.CookiesAsync());
        }, new VisitOptions { ExpectedStatuses = [401, 404] }); // the icon that browsers ask for by themselves
    }

    [Fact]
    public async Task Nothing_of_the_demonstration_is_there()
    {
        var app = await stage.Production();
        Assert.False(File.Exists(Path.Combine(app.Folder, "demo-users.json")));
        await app.Journey(async visit =>
        {
            foreach (var address in new[] { "/demo", "/tour", "/demo-users.json", "/demonstration" })
            {
                await visit.Go(address, 404);
            }
        }, new VisitOptions { ExpectedStatuses = [401, 404] });
    }
}
