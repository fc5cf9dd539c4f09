using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>Whoever comes to a field for a language is helped with its name, and can do without.</summary>
public sealed class Names_are_suggested(Stage stage)
{
    private const string Language = "In which language?";
    private const string Suggested = "datalist#languages option";

    [Fact]
    public async Task Once_somebody_is_in_the_field() => await (await stage.Demonstration()).Journey("support.one", async visit =>
    {
        await visit.Go(await Consent());
        Assert.Equal(0, await visit.Page.Locator(Suggested).CountAsync());

        await visit.Field(Language).FocusAsync();
        await visit.Page.Locator(Suggested).First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        Assert.Equal(1, await visit.Page.Locator(Suggested + "[value='Albanian']").CountAsync());
        await visit.IsSound();
    });

    [Fact]
    public async Task And_without_scripts_what_was_written_stays() => await (await stage.Demonstration()).Journey("support.one", async visit =>
    {
        await visit.Go(await Consent());
        await visit.Reads("Write the name, for example Albanian");
        await visit.Write(Language, "albanian");
        await visit.Press("Record consent");
        Assert.Equal("albanian", await visit.Field(Language).InputValueAsync());
        Assert.Equal(0, await visit.Page.Locator(Suggested).CountAsync());
    }, new VisitOptions { JavaScript = false });

    private async Task<string> Consent()
    {
        using var api = await (await stage.Demonstration()).Api("support.one");
        return $"/cases/{(await api.Cases("mine=true&mainState=presumed"))[0]}/steps/record-consent";
    }
}
