using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Nrm.Demonstration;
using Nrm.Web.Tests.Running;

namespace Nrm.Journeys.Tests.Running;

/// <summary>A member of staff at the API, to prepare what a journey needs and to see what it did.</summary>
public sealed class ApiCaller : IDisposable
{
    /// <param name="token">Of a session; null is nobody.</param>
    public ApiCaller(Uri home, string? token)
    {
        Http = new HttpClient { BaseAddress = new Uri(home, "/api/v1/") };
        Http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }

    public HttpClient Http { get; }

    /// <returns>The token of a new session.</returns>
    public static async Task<string> SignIn(Uri home, DemonstrationUser user)
    {
        using var nobody = new ApiCaller(home, token: null);
        var session = await nobody.Post("sign-in", new { user.UserName, user.Password, code = Totp.Now(user.TotpSecret) });
        return session.GetProperty("accessToken").GetString()!;
    }

    /// <summary>The cases that this account may open.</summary>
    /// <param name="filter">As in the API's address: "mine=true".</param>
    public async Task<IReadOnlyList<string>> Cases(string filter = "")
    {
        var answer = await Http.GetAsync(new Uri($"cases?pageSize=200&{filter}".TrimEnd('&'), UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.Forbidden ? [] // roles without cases
            : [.. (await Read(answer)).GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("caseId").GetString()!)];
    }

    /// <summary>The steps that this account could take in the case now.</summary>
    public async Task<IReadOnlySet<string>> Permitted(string caseId)
    {
        var seen = await Get($"cases/{caseId}");
        return seen.GetProperty("tracks").EnumerateArray().Append(seen.GetProperty("steps"))
            .SelectMany(t => t.GetProperty("permitted").EnumerateArray()).Select(p => p.GetProperty("trigger").GetString()!).ToHashSet();
    }

    /// <summary>Expects success; the path is relative to /api/v1.</summary>
    public async Task<JsonElement> Get(string path) => await Read(await Http.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<JsonElement> Post(string path, object body) => await Read(await Http.PostAsJsonAsync(path, body));

    public void Dispose() => Http.Dispose();

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {text}");
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
    }
}
