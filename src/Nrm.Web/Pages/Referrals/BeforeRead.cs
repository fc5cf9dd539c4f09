using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Nrm.Web.Pages.Referrals;

/// <summary>Remembers in this browser that a user has read the page about danger, for that user only: a colleague at the same computer reads it too.</summary>
public static class BeforeRead
{
    private const string Cookie = "nrm-before";

    public static bool By(HttpContext context, Guid staffId)
    {
        try
        {
            return context.Request.Cookies[Name(context)] is { } kept && Protector(context).Unprotect(kept) == staffId.ToString("N");
        }
        catch (CryptographicException)
        {
            return false; // forged, or of a key that is gone: it is read once more
        }
    }

    public static void Note(HttpContext context, Guid staffId) => context.Response.Cookies.Append(Name(context), Protector(context).Protect(staffId.ToString("N")), new CookieOptions
    {
        Path = "/", HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromDays(365),
    });

    private static string Name(HttpContext context) => context.Request.IsHttps ? $"__Host-{Cookie}" : Cookie;

    private static IDataProtector Protector(HttpContext context) => context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("before-a-referral");
}
