using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Nrm.Demonstration;

namespace Nrm.Benchmarks.Pages;

/// <summary>Somebody with a browser: a session in a cookie, compressed pages.</summary>
internal sealed class Visitor
{
    private readonly ServedProgram _program;
    private readonly HttpClient _http;

    private Visitor(ServedProgram program, DemonstrationUser? user, string? token)
    {
        (_program, User) = (program, user);
        var jar = new CookieContainer();
        if (token is not null)
        {
            jar.Add(program.Address, new Cookie("nrm-session", token, "/"));
        }

        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = program.Address };
        _http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
    }

    /// <summary>Null for somebody who has not signed in.</summary>
    public DemonstrationUser? User { get; }

    public string Name => User?.UserName ?? "nobody";

    public double SignInMilliseconds { get; private init; }

    public static Visitor Anonymous(ServedProgram program) => new(program, null, null);

    public static async Task<Visitor> SignIn(ServedProgram program, DemonstrationUser user)
    {
        using var http = new HttpClient { BaseAddress = program.Address };
        using var answer = await http.PostAsJsonAsync("/api/v1/sign-in", new { userName = user.UserName, password = user.Password, code = user.CodeNow(TimeProvider.System) });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        return new Visitor(program, user, token) { SignInMilliseconds = (await program.Last()).Milliseconds };
    }

    /// <summary>Presses a button of the page's form; only what is given is filled in.</summary>
    /// <param name="button">Its value; empty is the first button of the first form.</param>
    /// <returns>Where it leads; null when the page has no such form, or shows it again.</returns>
    public async Task<string?> Press(string path, string button, params (string Name, string Value)[] filled)
    {
        var page = await Get(path);
        if (!page.IsPage)
        {
            return null;
        }

        var pressed = button.Length > 0 ? $"button[value={button}]" : "button";
        if ((await new HtmlParser().ParseDocumentAsync(page.Text())).QuerySelector($"main form[method=post]:has([name=_csrf]):has({pressed})") is not { } form)
        {
            return null;
        }

        var fields = form.QuerySelectorAll("input[type=hidden]").Select(f => KeyValuePair.Create(f.GetAttribute("name")!, f.GetAttribute("value") ?? ""))
            .Concat(filled.Select(f => KeyValuePair.Create(f.Name, f.Value))).Append(KeyValuePair.Create("_button", button));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        await _program.Last();
        return answer.Headers.Location?.ToString();
    }

    public async Task<Page> Get(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        var said = await _program.Last();
        return new Page(said, body, answer.Content.Headers.ContentEncoding.FirstOrDefault(), answer.Content.Headers.ContentType?.MediaType);
    }
}

/// <param name="Body">As sent, compressed.</param>
internal sealed record Page(Answered Said, byte[] Body, string? Encoding, string? Type)
{
    public bool IsPage => Said.Status == 200 && Type == "text/html";

    public string Text()
    {
        using var raw = new MemoryStream(Body);
        using Stream plain = Encoding switch { "br" => new BrotliStream(raw, CompressionMode.Decompress), "gzip" => new GZipStream(raw, CompressionMode.Decompress), _ => raw };
        using var reader = new StreamReader(plain, System.Text.Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
