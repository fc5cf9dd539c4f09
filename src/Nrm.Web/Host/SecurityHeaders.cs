using Microsoft.Net.Http.Headers;

namespace Nrm.Web.Host;

/// <summary>Headers that every answer carries, errors too: nothing is kept, framed, sniffed, or told to another site.</summary>
public static class SecurityHeaders
{
    public static IReadOnlyDictionary<string, string> Always { get; } = new Dictionary<string, string>
    {
        [HeaderNames.CacheControl] = "no-store",
        [HeaderNames.XContentTypeOptions] = "nosniff",
        ["Referrer-Policy"] = "no-referrer",
        [HeaderNames.ContentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        [HeaderNames.XFrameOptions] = "DENY",
    };

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Always)
            {
                context.Response.Headers[name] = value;
            }

            if (context.Request.IsHttps)
            {
                context.Response.Headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
