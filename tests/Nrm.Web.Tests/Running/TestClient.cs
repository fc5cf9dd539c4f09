using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;

namespace Nrm.Web.Tests.Running;

/// <summary>A member of staff at the API.</summary>
public sealed class TestClient(RunningApp app, string? token, Guid staffId, Organisation organisation)
{
    public string? Token { get; } = token;

    public Guid StaffId { get; } = staffId;

    public Organisation Organisation { get; } = organisation;

    public HttpClient Http { get; } = app.Http(token);

    public Task<Reply> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, Address(path)));

    public Task<Reply> Post(string path, object? body = null, params (string Name, string Value)[] headers) =>
        Send(new HttpRequestMessage(HttpMethod.Post, Address(path)) { Content = JsonContent.Create(body ?? new { }, options: CaseJson.Options) }, headers);

    public Task<Reply> PostText(string path, string json, string contentType = "application/json") =>
        Send(new HttpRequestMessage(HttpMethod.Post, Address(path)) { Content = new StringContent(json, Encoding.UTF8, contentType) });

    /// <summary>A use case of a case; expects it to be done.</summary>
    public async Task<JsonElement> Do(string caseId, string step, object? body = null) => (await Post($"cases/{caseId}/{step}", body)).Expect(200).Body;

    public async Task<JsonElement> Refer(object referral) => (await Post("referrals", referral)).Expect(201).Body;

    public async Task<JsonElement> See(string caseId) => (await Get($"cases/{caseId}")).Expect(200).Body;

    public async Task<Reply> Send(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var all = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)answer.StatusCode, text, all);
    }

    private static string Address(string path) => path.StartsWith('/') ? path : $"/api/v1/{path}";
}

/// <summary>An answer, read.</summary>
public sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Body => JsonDocument.Parse(Text).RootElement;

    public string Code => Body.GetProperty("code").GetString()!;

    public IReadOnlyList<string> UnmetRules => [.. Body.GetProperty("unmet").EnumerateArray().Select(u => u.GetProperty("rule").GetString()!)];

    public Reply Expect(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Text}");
        return this;
    }
}
