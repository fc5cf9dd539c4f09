using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Nrm.Web.Tests.Running;

/// <summary>A member of staff at the pages: a browser without scripts, with a cookie jar.</summary>
public sealed class PageClient(HttpClient http, TestClient staff)
{
    private static readonly HtmlParser Parser = new();

    public TestClient Staff { get; } = staff;

    public async Task<PageReply> Get(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return await Read(answer);
    }

    /// <summary>Fills in the form of the page that has this action, or its only one with text fields, and sends it with this button.</summary>
    public async Task<PageReply> Submit(PageReply page, IEnumerable<(string Name, string Value)> typed, string? button = null, string? action = null)
    {
        var form = page.Form(action);
        var fields = new List<KeyValuePair<string, string>>();
        var replaced = typed.Select(t => t.Name).ToHashSet();
        fields.AddRange(Standing(form).Where(f => !replaced.Contains(f.Key)));
        fields.AddRange(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        if (button is not null)
        {
            fields.Add(KeyValuePair.Create("_button", button));
        }

        return await Post(form.GetAttribute("action") is { Length: > 0 } to ? to : page.Path, fields);
    }

    public async Task<PageReply> Post(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
        return await Read(answer);
    }

    /// <summary>A request as no page makes it.</summary>
    public async Task<PageReply> Send(HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = method == HttpMethod.Get || method == HttpMethod.Head ? null : new FormUrlEncodedContent(fields);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await http.SendAsync(request);
        return await Read(answer);
    }

    /// <summary>Goes where an answer sends the browser.</summary>
    public Task<PageReply> Follow(PageReply reply) => Get(reply.Location ?? throw new InvalidOperationException($"{reply.Path} answered {reply.Status} and leads nowhere: {reply.Text}"));

    private static IEnumerable<KeyValuePair<string, string>> Standing(IElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } box when box.IsChecked:
                    yield return KeyValuePair.Create(name, box.Value);
                    break;
                case IHtmlInputElement { Type: not ("radio" or "checkbox" or "submit") } input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement text:
                    yield return KeyValuePair.Create(name, text.Value);
                    break;
                case IHtmlSelectElement { Value: { } chosen }:
                    yield return KeyValuePair.Create(name, chosen);
                    break;
            }
        }
    }

    private static async Task<PageReply> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new PageReply((int)answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, text, Parser.ParseDocument(text), headers);
    }
}

/// <summary>A page, read.</summary>
public sealed record PageReply(int Status, string Path, string Text, IHtmlDocument Page, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Where it sends the browser, within the program; null when nowhere.</summary>
    public string? Location => Headers.GetValueOrDefault("Location") is { } to && Uri.TryCreate(new Uri("http://localhost"), to, out var whole) ? whole.PathAndQuery : null;

    /// <summary>What a person reads of the main part.</summary>
    public string Main => Words(Page.QuerySelector("main"));

    public IElement Form(string? action = null) => Page.QuerySelectorAll("main form[method=post]")
        .Where(f => action is not null || f.Closest(".app-person") is null) // the button that shows the name stands on every page of a case
        .Where(f => action is null ? f.QuerySelector("button") is not null : f.GetAttribute("action") == action)
        .OrderByDescending(f => f.QuerySelector("textarea, input:not([type=hidden]), select") is not null).FirstOrDefault()
        ?? throw new InvalidOperationException($"{Path} has no such form: {Text}");

    public PageReply Expect(int status)
    {
        Assert.True(Status == status, $"Expected {status} of {Path}, got {Status}: {Text}");
        return this;
    }

    private static string Words(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
