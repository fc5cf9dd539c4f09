using Nrm.Web.Access;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Host;

/// <summary>
/// Behind a declared proxy the program itself listens on plain HTTP. A request that did not come through that proxy over TLS is refused;
/// a supervisor of processes may ask for health without it.
/// </summary>
public static class PlainHttp
{
    public static void RefusePlainHttp(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Request.IsHttps || context.Request.Path.StartsWithSegments(Surface.Health, StringComparison.Ordinal)
            ? next(context)
            : Problems.Denied("https-only", "Use HTTPS.").Write(context));
}
