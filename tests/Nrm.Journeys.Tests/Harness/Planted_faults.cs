using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Harness;

/// <summary>Each check reports the fault that it is there for, and says nothing about a page without fault.</summary>
public sealed class Planted_faults(Stage stage)
{
    [Fact]
    public async Task A_page_without_fault_passes_under_the_strict_policy() => Assert.Empty(await Find("<p>Read <a href=/>this page</a></p>", policy: TinyServer.StrictPolicy));

    [Theory]
    [InlineData("axe label", "<input name=x>")]
    [InlineData("axe button-name", "<button type=button></button>")]
    [InlineData("axe target-size", "<a href=/1 style='font-size:5px;display:block'>one</a><a href=/2 style='font-size:5px;display:block'>two</a>")]
    [InlineData("axe heading-order", "<h4>Deep</h4>")]
    [InlineData("style= in <p", "<p style='color:black'>Text</p>")]
    [InlineData("onclick= in <a", "<a href=/ onclick='void 0'>Link</a>")]
    [InlineData("inline <script>", "<script>void 0</script>")]
    [InlineData("at 320 px: the page is too wide by", "<p><span style='display:inline-block;width:330px'>Text</span></p>")]
    [InlineData("foreign request: http://elsewhere.example/x.png", "<img alt=Picture src=http://elsewhere.example/x.png>")]
    [InlineData("404 GET", "<img alt=Picture src=/missing.png>")]
    [InlineData("console: it broke", "<script>console.error('it broke')</script>")]
    [InlineData("script error: Error: thrown", "<script>setTimeout(() => { throw new Error('thrown') })</script>")]
    [InlineData("which the page shows as data", "<bdi>Page</bdi>")]
    public async Task A_planted_fault_is_reported(string sentence, string body) =>
        Assert.Contains(await Find(body), f => f.Contains(sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("Content-Security-Policy: style-src-attr inline", "<p style='color:black'>Text</p>")]
    [InlineData("Content-Security-Policy: script-src-elem inline", "<script>void 0</script>")]
    [InlineData("Content-Security-Policy: img-src http://elsewhere.example", "<img alt=Picture src=http://elsewhere.example/x.png>")]
    public async Task What_the_policy_blocks_is_reported(string sentence, string body) =>
        Assert.Contains(await Find(body, policy: TinyServer.StrictPolicy), f => f.Contains(sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("is not \"page - NRM\"", "<title>A page</title>")]
    [InlineData("hold \"victim\"", "<title>A victim - NRM</title>")]
    public async Task A_wrong_title_is_reported(string sentence, string head) =>
        Assert.Contains(await Find("<p>Text</p>", head), f => f.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void A_document_without_language_and_direction_is_reported() =>
        Assert.Equal(["<html> has no lang", "<html> has no dir"], Markup.Find("<!doctype html><html><body></body></html>"));

    [Fact]
    public async Task A_journey_fails_over_what_nobody_sees()
    {
        await using var server = await TinyServer.With("<script>console.error('it broke')</script>");
        var browser = await stage.Browser();
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Visit.Run(browser, server.Home, null, v => v.Go("/")));
        Assert.Contains("it broke", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journey_that_wants_a_refusal_is_not_told_of_it()
    {
        await using var server = await TinyServer.With("<p>Text</p>");
        await Visit.Run(await stage.Browser(), server.Home, null, v => v.Go("/missing", 404), new VisitOptions { ExpectedStatuses = [404] });
    }

    [Fact]
    public async Task A_heavy_page_is_reported_for_its_first_and_its_later_visit()
    {
        var noise = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(50_000));
        await using var heavy = await TinyServer.With($"<p>{noise}</p>");
        await using var light = await TinyServer.With("<p>Text</p>");

        Assert.Equal(2, (await Weight.Of(await stage.Browser(), heavy.Home, "/")).Find().Count);
        Assert.Empty((await Weight.Of(await stage.Browser(), light.Home, "/")).Find());
    }

    private async Task<IReadOnlyList<string>> Find(string body, string head = "<title>A page - NRM</title>", string? policy = null)
    {
        await using var server = await TinyServer.With(body, head, policy);
        IReadOnlyList<string> found = [];
        await Visit.Run(await stage.Browser(), server.Home, null, async visit =>
        {
            await visit.Go("/");
            found = await Check.Find(visit.Page, visit.Watch);
            visit.Watch.Clear();
        });
        return found;
    }
}
