using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Harness;

/// <summary>Serves what a test of the checks needs: pages with planted faults.</summary>
public sealed class TinyServer : IAsyncDisposable
{
    public const string StrictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; require-trusted-types-for 'script'";

    private readonly WebApplication _app;

    private TinyServer(WebApplication app, Uri home) => (_app, Home) = (app, home);

    public Uri Home { get; }

    /// <summary>One page at the root.</summary>
    public static Task<TinyServer> With(string body, string head = "<title>A page - NRM</title>", string? policy = null) => Start(app => app.Map("/", (HttpContext context) =>
    {
        if (policy is not null)
        {
            context.Response.Headers.ContentSecurityPolicy = policy;
        }

        return Html(body, head);
    }));

    public static async Task<TinyServer> Start(Action<WebApplication> pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var home = new Uri($"http://localhost:{ProgramProcess.FreePort()}");
        builder.WebHost.UseUrls(home.ToString());
        var app = builder.Build();
        app.MapGet("/favicon.ico", () => Results.StatusCode(204));
        pages(app);
        await app.StartAsync();
        return new TinyServer(app, home);
    }

    public static IResult Html(string body, string head = "<title>A page - NRM</title>") => Results.Content(
        $"<!doctype html><html lang=en dir=ltr><head><meta charset=utf-8><meta name=viewport content='width=device-width,initial-scale=1'>{head}</head><body><main><h1>A page</h1>{body}</main></body></html>",
        "text/html");

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
