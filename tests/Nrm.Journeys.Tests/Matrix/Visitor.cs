using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Nrm.Demonstration;
using Nrm.Journeys.Tests.Running;
using Nrm.Web.Forms;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>An account's cookies without a browser, and what is its own: the cases it may open, its drafts.</summary>
public sealed partial class Visitor : IDisposable
{
    private const int MostCases = 40;
    private const int MostCasesAsked = 200;

    private readonly HttpClient _http;

    private Visitor(HttpClient http, string? userName, IReadOnlyList<string> cases) => (_http, UserName, Cases) = (http, userName, cases);

    public string? UserName { get; }

    public bool SignedIn => UserName is not null;

    /// <summary>Those that it works on come first.</summary>
    public IReadOnlyList<string> Cases { get; }

    /// <summary>What could be done, by case, when the visitor came; empty unless it was asked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Steps { get; private init; } = new Dictionary<string, IReadOnlySet<string>>();

    /// <param name="role">Null: nobody. A session of its own: a page of the table ends it.</param>
    public static async Task<Visitor> Of(DemonstrationApp app, string? role)
    {
        if (role is null)
        {
            return new Visitor(Client(app, null), null, []);
        }

        var user = app.FirstOf(role).UserName;
        using var api = await app.Api(user);
        return new Visitor(Client(app, await app.NewSession(user)), user, await CasesOf(api));
    }

    /// <summary>With the session that others share, and with what the API says that could be done in each case.</summary>
    public static async Task<Visitor> Of(DemonstrationApp app, DemonstrationUser user)
    {
        using var api = await app.Api(user.UserName);
        IReadOnlyList<string> cases = [.. (await CasesOf(api)).Take(MostCasesAsked)];
        var steps = new ConcurrentDictionary<string, IReadOnlySet<string>>();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = ShownPage.AtOnce }, async (caseId, _) => steps[caseId] = await api.Permitted(caseId));
        return new Visitor(Client(app, await app.Session(user.UserName)), user.UserName, cases) { Steps = steps };
    }

    /// <summary>Those in which the step was open.</summary>
    public IEnumerable<string> CasesFor(string step) => Cases.Where(c => Steps[c].Contains(step));

    public async Task<Verdict> Get(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative));
        return new Verdict(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    /// <returns>The address, when its page offers a form of a step.</returns>
    public async Task<string?> Offers(string address) => await Get(address) is { IsPage: true, HasForm: true } ? address : null;

    /// <returns>The address of a task of this list whose page offers to finish it.</returns>
    public async Task<string?> OffersTask(string tasks)
    {
        foreach (Match task in TaskLink().Matches((await Get(tasks)).Html))
        {
            if (await Offers($"{tasks}/{task.Groups["id"].Value}") is { } address)
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>Saves for later what was written into the form at this address.</summary>
    public async Task Write(string address, params (string Name, string Value)[] typed)
    {
        var form = new HtmlParser().ParseDocument((await Get(address)).Html).QuerySelectorAll("main form").FirstOrDefault(f => f.QuerySelector($"[name='{Posted.Key}']") is not null);
        var hidden = form?.QuerySelectorAll("input[type=hidden][name]").Select(f => (Name: f.GetAttribute("name")!, Value: f.GetAttribute("value") ?? "")) ?? [];
        using var content = new FormUrlEncodedContent([.. hidden.Concat(typed).Append((Posted.Button, Posted.SaveForLater)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))]);
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), content);
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

    private static HttpClient Client(DemonstrationApp app, string? session)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true };
        foreach (var cookie in session is null ? [] : JsonSerializer.Deserialize<JsonElement>(session).GetProperty("cookies").EnumerateArray().ToList())
        {
            handler.CookieContainer.Add(new Cookie(cookie.GetProperty("name").GetString()!, cookie.GetProperty("value").GetString(), "/", app.Home.Host));
        }

        return new HttpClient(handler) { BaseAddress = app.Home };
    }

    private static async Task<IReadOnlyList<string>> CasesOf(ApiCaller api) => [.. (await api.Cases("mine=true")).Concat(await api.Cases()).Distinct()];

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
