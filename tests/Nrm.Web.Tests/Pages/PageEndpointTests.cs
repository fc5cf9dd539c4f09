using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Nrm.Casework.Access;
using Nrm.Web.Tests.Matrix;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages;

public sealed class PageEndpointTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly string[] Listed = ["/", "/drafts", "/language", "/names/{kind}/{language}/{version}", "/sign-out", "/stay"];

    /// <summary>The framework's own, in development only.</summary>
    private const string FilesOfDevelopers = "{**path:file}";

    [Fact]
    public void What_there_is_for_pages_besides_themselves_is_listed()
    {
        var others = ListedEndpoint.Everything(shared.App)
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null && e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => e.RoutePattern.RawText!).Where(r => r != FilesOfDevelopers && !r.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) && !r.TrimStart('/').StartsWith("health/", StringComparison.Ordinal));
        Assert.Equal(Listed, others.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_says_who_it_is_for() =>
        Assert.All(
            ListedEndpoint.Everything(shared.App).Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null),
            e => Assert.True(e.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Metadata.GetOrderedMetadata<IAuthorizeData>().Count > 0, e.RoutePattern.RawText));

    [Theory]
    [InlineData("/drafts")]
    [InlineData("/language")]
    [InlineData("/sign-out")]
    [InlineData("/stay")]
    public async Task A_post_without_the_token_of_a_page_is_refused_and_does_nothing(string address)
    {
        var client = await shared.App.Pages(Role.SupportWorker);
        Assert.Equal(400, (await client.Post(address, [KeyValuePair.Create("_place", "add-note:::"), KeyValuePair.Create("_language", "fr")])).Status);
        Assert.Equal(200, (await client.Staff.Get("/api/v1/me")).Status);
    }

    [Theory]
    [InlineData("add-nothing:{0}::")]
    [InlineData("add-note:::")]
    [InlineData("referral:{0}::")]
    [InlineData("report-signal:{0}::")]
    [InlineData("submit-referral:::")]
    [InlineData("add-note:{0}")]
    public async Task A_draft_of_a_form_that_the_program_does_not_have_is_refused(string place)
    {
        var scene = await Scene.Open(shared.App);
        var caseId = Guid.Parse(await scene.Taken());
        var client = shared.App.Pages(scene.Support);
        Assert.Equal(400, await Save(string.Format(System.Globalization.CultureInfo.InvariantCulture, place, caseId.ToString("N"))));
        Assert.Equal(200, await Save($"add-note:{caseId:N}::"));

        async Task<int> Save(string to)
        {
            var token = (await client.Get("/help")).Page.QuerySelector("[name='_csrf']")!.GetAttribute("value")!;
            return (await client.Post("/drafts", [KeyValuePair.Create("_csrf", token), KeyValuePair.Create("_place", to), KeyValuePair.Create("text", "x")])).Status;
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/cases/0198c6f0-0000-7000-8000-000000000000")]
    public async Task Without_a_session_a_page_sends_to_the_sign_in(string address)
    {
        var answer = await shared.App.Pages(shared.App.Anonymous()).Get(address);
        Assert.Equal(302, answer.Status);
        Assert.StartsWith("/sign-in", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_does_not_take_the_cookie_and_pages_do_not_take_the_header()
    {
        var client = await shared.App.Pages(Role.SupportWorker);
        Assert.Equal(401, (await client.Get("/api/v1/me")).Status);
        Assert.Equal(302, (await client.Staff.Get("/")).Status);
        Assert.Contains("sign-in", (await client.Staff.Get("/")).Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_may_run_nothing_inline_and_nothing_of_others_and_is_not_kept()
    {
        var page = (await shared.App.Pages(shared.App.Anonymous()).Get("/sign-in")).Expect(200);
        var policy = page.Headers["Content-Security-Policy"];
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", page.Headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal("noindex", page.Headers["X-Robots-Tag"]);
        Assert.DoesNotContain(page.Page.All, e => e.Attributes.Any(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.Page.QuerySelectorAll("script"), s => s.GetAttribute("src") is null || s.TextContent.Length > 0);
    }
}
