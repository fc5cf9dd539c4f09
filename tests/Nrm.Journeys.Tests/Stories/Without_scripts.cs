using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>Everything can be done in a browser that runs no script.</summary>
public sealed class Without_scripts(Stage stage)
{
    private static readonly VisitOptions NoScripts = new() { JavaScript = false };

    [Fact]
    public async Task A_referral_with_its_mistakes_and_its_draft_is_sent()
    {
        var app = await stage.Demonstration();
        await app.Journey("responder.labour", async visit =>
        {
            var name = Referring.Somebody();
            var draft = await Referring.Begin(visit, name);
            await visit.Press("Safety now");
            await visit.Press("Save and continue");
            Assert.StartsWith("Error: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
            await visit.Reads("Say whether anybody is in danger. “Not known” is an answer.");
            await visit.Write("What does the person fear?", "That they come back");
            await visit.Press("Save and come back later");
            Assert.Equal("/referrals", new Uri(visit.Page.Url).AbsolutePath);

            await visit.Go(draft);
            await visit.Press("Safety now");
            Assert.Equal("That they come back", await visit.Field("What does the person fear?").InputValueAsync());
            await visit.Go(draft);

            await Referring.You(visit);
            await Referring.Safety(visit);
            await Referring.Contact(visit, "07700 900 333");
            await Referring.Person(visit, "No, 18 or over", name);
            await Referring.Observed(visit, "The wage was never paid.", withMeans: true);
            await Referring.Consent(visit);
            await Referring.Send(visit);
            await visit.Reads("National Identification Authority");
        }, NoScripts);
    }

    [Fact]
    public async Task A_note_is_kept_refused_and_written()
    {
        var app = await stage.Demonstration();
        await app.Journey("support.one", async visit =>
        {
            using var api = await app.Api("support.one");
            var address = $"/cases/{(await api.Cases("mine=true"))[0]}/timeline";
            var text = $"Written without a script: {Guid.NewGuid():N}";
            await visit.Go(address);
            await visit.Write("Note", text);
            await visit.Write("Day", "31");
            await visit.Write("Month", "2");
            await visit.Write("Year", "2026");
            await visit.Press("Save and come back later");
            await visit.Reads("Saved for later.");

            await visit.Go(address);
            await visit.Press("Add the note");
            await visit.Reads("Enter a real date, such as 27 3 2026.");
            Assert.Equal(text, await visit.Field("Note").InputValueAsync());
            Assert.Equal("31", await visit.Field("Day").InputValueAsync());

            await visit.Write("Day", "20");
            await visit.Press("Add the note");
            await visit.Reads(text);
            Assert.Equal("", await visit.Field("Note").InputValueAsync());
        }, NoScripts);
    }
}
