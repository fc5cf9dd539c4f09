using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;
using Nrm.TestKit;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>
/// Every page of the table in the pseudo-language that is read from right to left: no text beside the localizer, no layout that breaks. In the suite
/// axe looks at a sample, at everything under infra/prove pages.
/// </summary>
public sealed class Every_page_is_translatable(Stage stage, ITestOutputHelper output)
{
    private static readonly int[] Widths = [1280, 390];

    [Fact]
    public async Task And_stands_from_right_to_left()
    {
        var app = await stage.Demonstration();
        var all = await ShownPage.All(app);
        var closer = Proof.Some(all, sample: 12).ToHashSet();
        output.WriteLine(Proof.Says(closer.Count, all.Count, "pages"));
        var found = await ShownPage.LookAt(all, app, async (visit, page) =>
        {
            var some = (await HardCoded.Find(visit.Page)).Select(f => $"{page.Address}: not through the localizer: {f}").ToList();
            foreach (var width in Widths)
            {
                var wrong = closer.Contains(page) ? await Check.AtWidth(visit.Page, width) : await Check.OverflowAt(visit.Page, width);
                some.AddRange(wrong.Select(f => $"{page.Address} from right to left {f}"));
            }

            return some.Concat(visit.Watch.Problems);
        }, new VisitOptions { ChosenLanguage = "qps-plocm" });
        Findings.MustBeNone(found);
    }
}
