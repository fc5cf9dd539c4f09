using Microsoft.AspNetCore.DataProtection;

namespace Nrm.Web.Pages;

/// <summary>
/// One sentence carried over a redirect, shown once: what has just been done. In a protected cookie that lives for a minute; it never holds
/// case data, only the program's own words.
/// </summary>
public static class Notice
{
    private const string Cookie = "nrm-notice";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    public static void Put(HttpContext context, string localized) => context.Response.Cookies.Append(
        Name(context), Protector(context).Protect(localized, Life), Options(context));

    /// <summary>Null when there is none, it is too old, or somebody made it up.</summary>
    public static string? Take(HttpContext context)
    {
        if (context.Request.Cookies[Name(context)] is not { } kept)
        {
            return null;
        }

        context.Response.Cookies.Delete(Name(context), Options(context));
        try
        {
            return Protector(context).Unprotect(kept);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // forged or stale: there is nothing to say
        }
    }

    private static string Name(HttpContext context) => context.Request.IsHttps ? $"__Host-{Cookie}" : Cookie;

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("notice").ToTimeLimitedDataProtector();

    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = "/", HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, IsEssential = true,
    };
}
