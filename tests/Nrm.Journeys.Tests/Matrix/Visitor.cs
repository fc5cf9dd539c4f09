using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>An account's cookies without a browser, and what is its own: the cases it may open, its drafts.</summary>
public sealed partial class Visitor : IDisposable
{
    private const int MostCases = 40;

    private readonly HttpClient _http;

    private Visitor(HttpClient http, bool signedIn, IReadOnlyList<string> cases) => (_http, SignedIn, Cases) = (http, signedIn, cases);

    public bool SignedIn { get; }

    /// <summary>Those that it works on come first.</summary>
    public IReadOnlyList<string> Cases { get; }

    /// <param name="role">Null: nobody. A session of its own: a page of the table ends it.</param>
    public static async Task<Visitor> Of(DemonstrationApp app, string? role)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true };
        var http = new HttpClient(handler) { BaseAddress = app.Home };
        if (role is null)
        {
            return new Visitor(http, false, []);
        }

        var user = app.FirstOf(role).UserName;
        foreach (var cookie in JsonSerializer.Deserialize<JsonElement>(await app.NewSession(user)).GetProperty("cookies").EnumerateArray())
        {
            handler.CookieContainer.Add(new Cookie(cookie.GetProperty("name").GetString()!, cookie.GetProperty("value").GetString(), "/", app.Home.Host));
        }

        using var api = await app.Api(user);
        return new Visitor(http, true, [.. (await api.Cases("mine=true")).Concat(await api.Cases()).Distinct()]);
    }

    public async Task<Verdict> Get(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative));
        return new Verdict(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The address with what is the visitor's own; what it has none of is somebody else's or nobody's.</summary>
    /// <param name="elsewhere">A case for who has none.</param>
    public async Task<string> Address(PageRow row, string? elsewhere = null)
    {
        var own = new Dictionary<string, string> { ["caseId"] = Cases.Append(elsewhere).FirstOrDefault(c => c is not null) ?? Guid.Empty.ToString() };
        if (row.Pattern.Contains("{draftId", StringComparison.Ordinal))
        {
            own["draftId"] = await Begin(row.Pattern.StartsWith("/referrals/signal", StringComparison.Ordinal) ? ("/referrals", null) : ("/referrals/find", "continue"));
        }
        else if (row.Pattern.Contains("{taskId", StringComparison.Ordinal))
        {
            (own["caseId"], own["taskId"]) = await Task() ?? (own["caseId"], Guid.NewGuid().ToString());
        }
        else if (row.Pattern.EndsWith("/decisions/recorded", StringComparison.Ordinal))
        {
            own["caseId"] = await Decided() ?? own["caseId"];
        }
        else if (row.Pattern.Contains("{decision:", StringComparison.Ordinal))
        {
            (own["caseId"], own["decision"]) = await Decision() ?? (own["caseId"], Guid.NewGuid().ToString());
        }

        return Places.Fill(row.Pattern, own);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A draft, begun on the page.</summary>
    private async Task<string> Begin((string Page, string? Button) how)
    {
        var page = await Get(how.Page);
        var token = new HtmlParser().ParseDocument(page.Html).QuerySelector("main form input[name=_csrf]")?.GetAttribute("value");
        if (token is null)
        {
            return Guid.NewGuid().ToString();
        }

        var fields = new Dictionary<string, string> { ["_csrf"] = token };
        if (how.Button is { } button)
        {
            fields["_button"] = button;
        }

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync(new Uri(how.Page, UriKind.Relative), content);
        return GuidAtTheEnd().Match(answer.Headers.Location?.ToString() ?? "").Value is { Length: > 0 } id
            ? id : throw new InvalidOperationException($"{how.Page} began no draft: {(int)answer.StatusCode} {answer.Headers.Location}");
    }

    private Task<(string, string)?> Task() => Linked("tasks", TaskLink());

    private Task<(string, string)?> Decision() => Linked("decisions", DecisionLink());

    /// <summary>A case in which a decision was recorded; which that is depends on what others do meanwhile.</summary>
    private async Task<string?> Decided()
    {
        foreach (var caseId in Cases.Take(MostCases))
        {
            if ((await Get($"/cases/{caseId}/decisions/recorded")).Status is HttpStatusCode.OK)
            {
                return caseId;
            }
        }

        return null;
    }

    private async Task<(string CaseId, string Id)?> Linked(string place, Regex link)
    {
        foreach (var caseId in Cases.Take(MostCases))
        {
            if (link.Match((await Get($"/cases/{caseId}/{place}")).Html) is { Success: true } found)
            {
                return (caseId, found.Groups["id"].Value);
            }
        }

        return null;
    }

    [GeneratedRegex("[0-9a-f-]{36}$")]
    private static partial Regex GuidAtTheEnd();

    [GeneratedRegex("/tasks/(?<id>[0-9a-f-]{36})")]
    private static partial Regex TaskLink();

    [GeneratedRegex("/decisions/(?<id>[0-9a-f-]{36})/letter")]
    private static partial Regex DecisionLink();
}
