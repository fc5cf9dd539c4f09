using System.Collections.Concurrent;
using Microsoft.Playwright;
using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;
using Nrm.TestKit;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>Every page of the table, at three widths; and what it weighs. In the suite a sample of them, all under infra/prove pages.</summary>
public sealed class Every_page_is_sound(Stage stage, ITestOutputHelper output)
{
    private const int Sample = 24;

    [Fact]
    public async Task For_everyone_and_at_every_width()
    {
        var app = await stage.Demonstration();
        var found = await ShownPage.LookAt(await Some(app), app, async (visit, _) => await Check.Find(visit.Page, visit.Watch));
        Findings.MustBeNone(found);
    }

    [Fact]
    public Task And_light() => IsLight(async (browser, app, pages, session) =>
    {
        var weights = new List<Weight>();
        foreach (var page in pages)
        {
            weights.Add(await Weight.Of(browser, app.Home, page.Address, session));
        }

        return weights;
    });

    [Fact]
    public Task And_light_in_French() => IsLight((browser, app, pages, session) => Weight.Later(browser, app.Home, [.. pages.Select(p => p.Address)], session, "fr"));

    private async Task IsLight(Func<IBrowser, DemonstrationApp, IReadOnlyList<ShownPage>, string?, Task<IReadOnlyList<Weight>>> weigh)
    {
        var app = await stage.Demonstration();
        var browser = await stage.Browser();
        var weights = new ConcurrentBag<Weight>();
        await ShownPage.ForEach(await Some(app), async (userName, some) =>
        {
            foreach (var weight in await weigh(browser, app, some, userName is null ? null : await app.Session(userName)))
            {
                weights.Add(weight);
            }
        });
        foreach (var weight in weights.OrderByDescending(w => w.Again))
        {
            output.WriteLine($"{weight.First,7} {weight.Again,6} {weight.Address}");
        }

        Findings.MustBeNone([.. weights.SelectMany(w => w.Find())]);
    }

    private async Task<IReadOnlyList<ShownPage>> Some(DemonstrationApp app)
    {
        var all = await ShownPage.All(app);
        var some = Proof.Some(all, Sample);
        output.WriteLine(Proof.Says(some.Count, all.Count, "pages"));
        return some;
    }
}
