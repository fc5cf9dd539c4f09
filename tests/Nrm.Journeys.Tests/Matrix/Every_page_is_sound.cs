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

    [Fact]
    public async Task And_light()
    {
        var app = await stage.Demonstration();
        var found = new List<string>();
        foreach (var page in await ShownPage.All(app))
        {
            var weight = await Weight.Of(await stage.Browser(), app.Home, page.Address, page.UserName is null ? null : await app.Session(page.UserName));
            output.WriteLine($"{weight.First,7} {weight.Later,6} {page.Address}");
            found.AddRange(weight.Find());
        }

        Findings.MustBeNone(found);
    }
}
