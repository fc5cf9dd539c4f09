using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;
using Nrm.Web.Access;
using Nrm.Web.Pages;

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

    /// <summary>
    /// What a page may do: load the program's own scripts, styles and images, and send its own forms. Nothing inline, nothing from elsewhere,
    /// and no script may turn text into markup.
    /// </summary>
    public const string OfPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private const string Assets = "public, max-age=31536000, immutable";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Always)
            {
                context.Response.Headers[name] = value;
            }

            if (Surface.IsPages(context))
            {
                context.Response.Headers.ContentSecurityPolicy = OfPages;
                context.Response.Headers["X-Robots-Tag"] = "noindex";
                if (context.GetEndpoint()?.Metadata.GetMetadata<SameForEverybodyAttribute>() is not null && context.Response.StatusCode is 200)
                {
                    context.Response.Headers.CacheControl = Assets;
                }
                else if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null && context.Response.StatusCode is 200 or 304)
                {
                    // Styles and scripts are the same for everybody and carry their fingerprint in the address.
                    context.Response.Headers.CacheControl = context.Request.Path.Value?.Contains('.', StringComparison.Ordinal) == true ? Assets : "no-store";
                }
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
