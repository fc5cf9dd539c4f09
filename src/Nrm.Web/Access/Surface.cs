
namespace Nrm.Web.Access;

/// <summary>Which surface of the program a request is for: pages answer in HTML and know people by a cookie, everything else does not.</summary>
public static class Surface
{
    public static bool IsPages(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/health");
}
