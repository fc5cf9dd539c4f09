using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>The main pages in the colours of the reader's system, and enlarged twice (WCAG 1.4.4, 1.4.10).</summary>
public sealed class Seen_differently(Stage stage)
{
    private static readonly string[] MainPages = ["/my-work", "/cases", "/cases/{caseId}", "/cases/{caseId}/timeline", "/referrals"];

    [Fact]
    public Task In_forced_colours_nothing_is_missing() => Look(new VisitOptions { ForcedColours = true });

    [Fact]
    public Task At_twice_the_size_nobody_scrolls_sideways() => Look(new VisitOptions { Zoom = 2 });

    private async Task Look(VisitOptions options)
    {
        var app = await stage.Demonstration();
        using var api = await app.Api("responder.ngo");
        var caseId = (await api.Cases("mine=true"))[0];
        var found = new List<string>();
        await app.Journey("responder.ngo", async visit =>
        {
            foreach (var address in MainPages.Select(p => p.Replace("{caseId}", caseId, StringComparison.Ordinal)))
            {
                await visit.Go(address);
                found.AddRange((await Overflow.Find(visit.Page)).Concat(await Accessibility.Find(visit.Page)).Select(f => $"{address}: {f}"));
                Assert.True(await visit.Page.Locator("h1, .govuk-link, .govuk-button").First.IsVisibleAsync());
            }
        }, options);
        Findings.MustBeNone(found);
    }
}
