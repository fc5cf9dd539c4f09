namespace Nrm.Web.Access;

/// <summary>
/// The cookie in which a browser carries a session's token to the pages. Out of reach of scripts, sent by no other site, gone with the
/// browser; over HTTPS bound to this host by its prefix. The API does not take it: what a page can send, a page must have asked for.
/// </summary>
public static class SessionCookie
{
    private const string Plain = "nrm-session";

    public static string Name(HttpRequest request) => request.IsHttps ? $"__Host-{Plain}" : Plain;

    public static string? Read(HttpRequest request) => request.Cookies[Name(request)];

    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(Name(context.Request), token, Options(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request), Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = "/", HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, IsEssential = true,
    };
}
