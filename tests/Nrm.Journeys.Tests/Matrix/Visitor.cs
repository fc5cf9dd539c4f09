using System.Net;
using System.Text.Json;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>An account's cookies without a browser, and the cases it may open.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    private Visitor(HttpClient http, bool signedIn, IReadOnlyList<string> cases) => (_http, SignedIn, Cases) = (http, signedIn, cases);

    public bool SignedIn { get; }

    public IReadOnlyList<string> Cases { get; }

    /// <param name="role">Null: nobody.</param>
    public static async Task<Visitor> Of(DemonstrationApp app, string? role)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true };
        var http = new HttpClient(handler) { BaseAddress = app.Home };
        if (role is null)
        {
            return new Visitor(http, false, []);
        }

        var user = app.FirstOf(role).UserName;
        foreach (var cookie in JsonSerializer.Deserialize<JsonElement>(await app.Session(user)).GetProperty("cookies").EnumerateArray())
        {
            handler.CookieContainer.Add(new Cookie(cookie.GetProperty("name").GetString()!, cookie.GetProperty("value").GetString(), "/", app.Home.Host));
        }

        using var api = await app.Api(user);
        return new Visitor(http, true, await api.Cases());
    }

    public async Task<Verdict> Get(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative));
        return new Verdict(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();
}
