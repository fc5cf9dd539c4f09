using Nrm.Demonstration;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>A return that nobody may call safe (S15, INV-10): the page says why, after which rule and from which source, and keeps the text.</summary>
public sealed class A_refused_return(Stage stage)
{
    private const string Reasons = "The cousin offers a room, and the employer has moved away.";

    [Fact]
    public async Task The_page_says_why_with_rule_and_source_and_keeps_what_was_written()
    {
        var app = await stage.Demonstration();
        var caseId = app.Tour.Find(DemonstrationTour.ReturnRefused)!.CaseId;
        await app.Journey(await app.DeciderOf(caseId), async visit =>
        {
            await visit.Go($"/cases/{caseId}/return/decide");
            await visit.Choose("The decision", "Safe");
            await visit.Write("Reasons", Reasons);
            await visit.Press("Decide whether a return is safe");

            await visit.Reads("This cannot be done now");
            await visit.Reads("Rule INV-10");
            await visit.Reads("OSCE Special Representative 2010");
            Assert.Equal(Reasons, await visit.Field("Reasons").InputValueAsync());
            Assert.True(await visit.Question("The decision").GetByLabel("Safe", new() { Exact = true }).IsCheckedAsync());
            await visit.IsSound();

            // Nothing came of it: neither a decision nor a change of state.
            await visit.Go($"/cases/{caseId}/return");
            Assert.DoesNotContain(Reasons, await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        });
    }
}
