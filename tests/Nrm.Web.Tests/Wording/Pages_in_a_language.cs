using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Nrm.Web.Language;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Wording;

public sealed class Pages_in_a_language(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("fr", null, "lang=\"fr\"", "Se connecter")]
    [InlineData("en", "fr", "lang=\"fr\"", "Se connecter")]
    [InlineData("fr", "en", "lang=\"en\"", "Sign in")]
    [InlineData("fr", "qps-plocm", "dir=\"rtl\"", "⟦")]
    public async Task A_page_is_in_the_language_of_its_reader(string accept, string? cookie, string attribute, string text)
    {
        using var client = shared.App.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(accept));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"{Languages.Cookie}={cookie}");
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Contains(attribute, page, StringComparison.Ordinal);
        Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_for_programs_stays_english()
    {
        using var client = shared.App.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("fr"));

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains("Sign in first.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
