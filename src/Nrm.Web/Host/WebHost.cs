using Microsoft.AspNetCore.HttpOverrides;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Api;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Description;
using Nrm.Web.Api.Input;
using Nrm.Web.Api.Staff;
using Nrm.Web.Language;
using Nrm.Web.Pages;
using Nrm.Web.Settings;
using Serilog;

namespace Nrm.Web.Host;

/// <summary>Puts the program together: what is registered, and in which order a request passes.</summary>
public static class WebHost
{
    public static WebApplication Build(WebApplicationBuilder builder, HostSettings settings)
    {
        builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = o.ValidateOnBuild = true);
        builder.Logging.ClearProviders().AddSerilog(Logging.Create(settings.DataFolder), dispose: true);
        builder.WebHost.UseStaticWebAssets(); // run from the build's output, styles and scripts are where the sources are
        builder.WebHost.UseUrls([.. settings.Urls.Select(u => u.GetLeftPart(UriPartial.Authority))]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = JsonBody.Largest;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestLineSize = 4 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });

        var services = builder.Services;
        services.AddSingleton(settings);
        if (settings.Today is { } today)
        {
            services.AddSingleton<TimeProvider>(new ShiftedTime(TimeProvider.System, today));
        }

        if (settings.IsDemonstration)
        {
            services.AddSingleton(new StaffOptions { Demonstration = true, AllowCodeReuse = true });
        }

        services.AddNrmRecords(new RecordsOptions { Provider = settings.Provider, ConnectionString = settings.ConnectionString, KeyFile = settings.KeyFile });
        services.AddNrmSessions();
        services.AddAuthorization(Policies.Add);
        services.AddRateLimiter(_ => { });
        services.AddNrmApiDescription();
        services.AddNrmPages(settings);
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = settings.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.KnownIPNetworks.Clear();
            o.KnownProxies.Clear();
            foreach (var proxy in settings.Proxies)
            {
                o.KnownProxies.Add(proxy);
            }
        });

        var app = builder.Build();
        Order(app, settings);
        return app;
    }

    private static void Order(WebApplication app, HostSettings settings)
    {
        var limits = settings.IsDemonstration ? RateLimits.Demonstration : RateLimits.Production;
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders();
        app.UsePageProblems();
        app.UseMiddleware<Failures>();
        if (!settings.IsDemonstration)
        {
            app.RefusePlainHttp();
        }

        app.UseNrmLanguage();
        app.UseRouting();
        app.UseRateLimiter(limits.ByAddress());
        app.RefuseUnlisted();
        app.UseAuthentication();
        app.UseRateLimiter(limits.ByAccount());
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPages();
        app.MapNrmApi();
        app.MapStaff();
        app.MapHealth();
    }
}
