using Microsoft.AspNetCore.Builder;
using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Harness;

public sealed class Hard_coded_text(Stage stage)
{
    [Theory]
    [InlineData("<p>⟦One⟧ ⟦two⟧, 3 (4 %)</p>")]
    [InlineData("<p>⟦Taken by <bdi>Amber</bdi> on <time>4 June</time>: <strong>now</strong>⟧</p>")]
    [InlineData("<p>⟦Outer ⟦inner⟧ outer⟧</p>")]
    [InlineData("<p data-data>Told by her</p><textarea aria-label='⟦Notes⟧'>as typed</textarea><input value='as typed' aria-label='⟦Name⟧'>")]
    public async Task What_was_localized_and_what_is_data_is_not_reported(string body) => Assert.Empty(await Find(body));

    [Theory]
    [InlineData("<p>: Plain", "<p>Plain</p>")]
    [InlineData("<p>: late", "<p>⟦2 days⟧ late</p>")]
    [InlineData("<img alt>: Picture", "<img src=data:, alt=Picture>")]
    [InlineData("<nav aria-label>: Case", "<nav aria-label=Case></nav>")]
    [InlineData("<input value>: Send", "<input type=submit value=Send>")]
    [InlineData("<textarea placeholder>: Type", "<textarea placeholder=Type></textarea>")]
    [InlineData("<span title>: More", "<span title=More></span>")]
    [InlineData("<p>: unclosed", "<p>⟦Cut off</p><p>⟦Whole⟧</p>")]
    public async Task Text_that_did_not_pass_the_localizer_is_reported(string finding, string body) =>
        Assert.StartsWith(finding, Assert.Single(await Find(body)), StringComparison.Ordinal);

    [Fact]
    public async Task So_is_a_title() => Assert.Equal(["<title>: A page - NRM"], await Find("", "A page - NRM"));

    private async Task<IReadOnlyList<string>> Find(string body, string title = "⟦A page⟧ - NRM")
    {
        await using var server = await TinyServer.Start(app => app.Map("/", () => Microsoft.AspNetCore.Http.Results.Content(
            $"<!doctype html><meta charset=utf-8><title>{title}</title><body>{body}", "text/html; charset=utf-8")));
        IReadOnlyList<string> found = [];
        await Visit.Run(await stage.Browser(), server.Home, null, async visit =>
        {
            await visit.Go("/");
            found = await HardCoded.Find(visit.Page);
        });
        return found;
    }
}
