
namespace Nrm.Web.Access;

/// <summary>Which surface of the program a request is for: pages answer in HTML and know people by a cookie, everything else does not.</summary>
public static class Surface
{
    public const string Api = "/api";
    public const string Health = "/health";

    public static bool IsPages(HttpContext context) =>
        !context.Request.Path.StartsWithSegments(Api) && !context.Request.Path.StartsWithSegments(Health);
}
