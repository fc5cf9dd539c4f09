using System.Collections.Concurrent;
using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>Every page of the table, at three widths; and what it weighs.</summary>
public sealed class Every_page_is_sound(Stage stage, ITestOutputHelper output)
{
    [Fact]
    public async Task For_everyone_and_at_every_width()
    {
        var app = await stage.Demonstration();
        var found = await ShownPage.LookAtAll(app, async (visit, _) => await Check.Find(visit.Page, visit.Watch));
        Findings.MustBeNone(found);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task And_light(string language)
    {
        var app = await stage.Demonstration();
        var browser = await stage.Browser();
        var weights = new ConcurrentQueue<Weight>();
        await ShownPage.ForEach(await ShownPage.All(app), async (userName, some) =>
        {
            var session = userName is null ? null : await app.Session(userName);
            foreach (var page in some)
            {
                weights.Enqueue(await Weight.Of(browser, app.Home, page.Address, session, language));
            }
        });
        foreach (var weight in weights.OrderByDescending(w => w.Later))
        {
            output.WriteLine($"{weight.First,7} {weight.Later,6} {weight.Address}");
        }

        Findings.MustBeNone([.. weights.SelectMany(w => w.Find())]);
    }
}
