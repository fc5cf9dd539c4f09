using Microsoft.Playwright;
using Nrm.Demonstration;
using Nrm.Web.Tests.Running;

namespace Nrm.Journeys.Tests.Running;

/// <summary>Signs in as a password manager would: by what the fields say they are, over one page or several.</summary>
public static class SignInForm
{
    public const string Address = "/sign-in";

    private const int MostSteps = 3;

    public static async Task Complete(IPage page, Uri home, DemonstrationUser user)
    {
        await page.GotoAsync(new Uri(home, Address).ToString());
        await Complete(page, user);
    }

    /// <summary>On the sign-in page as it is, to go on where one was.</summary>
    public static async Task Complete(IPage page, DemonstrationUser user)
    {
        for (var step = 0; step < MostSteps && await Fill(page, user) is { } field; step++)
        {
            var button = page.Locator("form").Filter(new LocatorFilterOptions { Has = field }).Locator("button:not([type=button]), input[type=submit]").First;
            var answer = await page.RunAndWaitForResponseAsync(() => button.ClickAsync(), r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
            // Not for an event of the page, which may have come before anybody waited for it; the commit of a navigation is one.
            await page.WaitForURLAsync(answer.Url, new PageWaitForURLOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        }

        var asked = await Field(page, "current-password").CountAsync() + await Field(page, "one-time-code").CountAsync();
        Assert.True(asked == 0 && !new Uri(page.Url).AbsolutePath.StartsWith(Address, StringComparison.Ordinal),
            $"{user.UserName} could not sign in. {page.Url} says: {await page.Locator("main, body").First.InnerTextAsync()}");
    }

    /// <returns>A field that was filled; null when the page asks for nothing.</returns>
    private static async Task<ILocator?> Fill(IPage page, DemonstrationUser user)
    {
        ILocator? filled = null;
        foreach (var (kind, value) in new[] { ("username", user.UserName), ("current-password", user.Password), ("one-time-code", Totp.Now(user.TotpSecret)) })
        {
            if (await Field(page, kind).CountAsync() > 0)
            {
                await Field(page, kind).FillAsync(value);
                filled = Field(page, kind);
            }
        }

        return filled;
    }

    private static ILocator Field(IPage page, string kind) => page.Locator($"input[autocomplete~='{kind}']:visible").First;
}
