using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>Every page of the table in the pseudo-language that is read from right to left: no text beside the localizer, no layout that breaks.</summary>
public sealed class Every_page_is_translatable(Stage stage)
{
    [Fact]
    public async Task And_stands_from_right_to_left()
    {
        var app = await stage.Demonstration();
        var found = await ShownPage.LookAtAll(app, async (visit, page) =>
        {
            var some = (await HardCoded.Find(visit.Page)).Select(f => $"{page.Address}: not through the localizer: {f}").ToList();
            foreach (var width in new[] { 1280, 390 })
            {
                some.AddRange((await Check.AtWidth(visit.Page, width)).Select(f => $"{page.Address} from right to left {f}"));
            }

            return some;
        }, new VisitOptions { ChosenLanguage = "qps-plocm" });
        Findings.MustBeNone(found);
    }
}
