using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nrm.Records.Door;
using Nrm.Web.Host;
using Nrm.Web.Settings;

namespace Nrm.Benchmarks.Cost;

/// <summary>
/// The program, or the plain page, in a process that says what it has used when asked: a line on its standard input is answered by one on its
/// standard output.
/// </summary>
internal static class CountedHost
{
    /// <summary>Asks for the counters.</summary>
    public const string Count = "count";

    /// <summary>Runs the deadline job once, then counts.</summary>
    public const string Deadlines = "deadlines";

    public static async Task<int> Run(bool plain)
    {
        StatementCount.Begin();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(CountedHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        var settings = HostSettings.Read(builder.Configuration, Directory.GetCurrentDirectory());
        await using var app = plain ? await Plain(builder, settings) : WebHost.Build(builder, settings);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Listening));
        await app.StartAsync();
        while (await Console.In.ReadLineAsync() is { } asked)
        {
            if (asked == Deadlines)
            {
                await app.Services.GetRequiredService<Jobs>().ExpireClocks();
            }

            Console.WriteLine(Counters.Now().Line());
        }

        await app.StopAsync();
        return 0;
    }

    public const string Listening = "listening";

    private static async Task<WebApplication> Plain(WebApplicationBuilder builder, HostSettings settings)
    {
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls([.. settings.Urls.Select(u => u.GetLeftPart(UriPartial.Authority))]);
        builder.Services.AddControllersWithViews();
        builder.Services.AddDbContextPool<PlainContext>(b => PlainContext.Use(b, settings.Provider, settings.ConnectionString));
        var app = builder.Build();
        app.MapControllers();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlainContext>().Fill();
        return app;
    }
}
