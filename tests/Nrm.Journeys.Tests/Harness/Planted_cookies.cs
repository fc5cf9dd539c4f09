using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Harness;

public sealed class Planted_cookies(Stage stage)
{
    [Theory]
    [InlineData("scripts can read session", "session=1; path=/; samesite=strict")]
    [InlineData("session is sent with requests from elsewhere", "session=1; path=/; httponly; secure; samesite=none")]
    [InlineData("session outlives the browser", "session=1; path=/; httponly; samesite=lax; max-age=600")]
    public async Task A_careless_cookie_is_reported(string sentence, string cookie) => Assert.Equal([sentence], await Find(cookie, https: false));

    [Fact]
    public async Task Over_HTTPS_a_cookie_is_bound_to_the_host()
    {
        Assert.Equal(["session is not bound to host and HTTPS"], await Find("session=1; path=/; httponly; secure; samesite=strict", https: true));
        Assert.Empty(await Find("__Host-session=1; path=/; httponly; secure; samesite=strict", https: true));
    }

    // Browsers take localhost for a secure place.
    private async Task<IReadOnlyList<string>> Find(string cookie, bool https)
    {
        await using var server = await TinyServer.Start(app => app.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.SetCookie = cookie;
            return TinyServer.Html("<p>Text</p>");
        }));
        IReadOnlyList<string> found = [];
        await Visit.Run(await stage.Browser(), server.Home, null, async visit =>
        {
            await visit.Go("/");
            var cookies = await visit.Page.Context.CookiesAsync();
            Assert.Single(cookies);
            found = Cookies.Find(cookies, https);
        });
        return found;
    }
}
