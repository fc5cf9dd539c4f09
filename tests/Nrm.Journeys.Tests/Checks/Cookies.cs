using Microsoft.Playwright;
using Nrm.Web.Language;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>
/// Every cookie is for the server only, is sent on no request from elsewhere, goes with the browser, and over HTTPS is
/// bound to this host (`__Host-`). The chosen language says nothing of anybody, and stays.
/// </summary>
public static class Cookies
{
    public static IReadOnlyList<string> Find(IReadOnlyList<BrowserContextCookiesResult> cookies, bool https) =>
    [
        .. cookies.Where(c => !c.HttpOnly).Select(c => $"scripts can read {c.Name}"),
        .. cookies.Where(c => c.SameSite is not (SameSiteAttribute.Strict or SameSiteAttribute.Lax)).Select(c => $"{c.Name} is sent with requests from elsewhere"),
        .. cookies.Where(c => c.Expires >= 0 && c.Name != Languages.Cookie).Select(c => $"{c.Name} outlives the browser"),
        .. cookies.Where(c => https && c.Name != Languages.Cookie && !(c.Secure && c.Path == "/" && c.Name.StartsWith("__Host-", StringComparison.Ordinal))).Select(c => $"{c.Name} is not bound to host and HTTPS"),
    ];
}
