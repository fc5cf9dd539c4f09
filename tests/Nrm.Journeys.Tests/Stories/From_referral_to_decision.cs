using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>The main job, by hand: referred by an organisation, decided by the authority, helped, and looked at in the open.</summary>
public sealed class From_referral_to_decision(Stage stage)
{
    private const string Number = "07700 900 457";
    private const string Told = "The work in the nursery was twelve hours a day, and the passport was kept.";

    private static readonly string Name = Referring.Somebody();

    private readonly Diary _diary = new(Name, Number, Name.Split(' ')[0], Name.Split(' ')[1], Told);

    [Fact]
    public async Task A_referral_is_decided_the_reflection_period_begins_help_is_planned_and_everybody_who_looked_is_listed()
    {
        var app = await stage.Demonstration();
        var caseId = Guid.Empty;
        await app.Journey("responder.ngo", async visit =>
        {
            await _diary.Read(visit);
            await Referring.Begin(visit, Name);
            await Referring.You(visit);
            await Referring.Safety(visit);
            await Referring.Contact(visit, Number);
            await Referring.Person(visit, "No, 18 or over", Name);
            await Referring.Observed(visit, Told, withMeans: true);
            await Referring.Consent(visit);
            await Referring.Needs(visit);
            await visit.Reads("7 of 7 sections done");
            caseId = await Referring.Send(visit);
            await visit.Reads("National Identification Authority");
            await visit.Reads("Harbour Step");
            await _diary.Close(visit);
        });

        await app.Journey("decider.one", async visit =>
        {
            await _diary.Read(visit);
            await Deciding.Take(visit, caseId);
            await Deciding.ReasonableGrounds(visit, caseId, means: "Established", "The account is coherent and fits what the labour inspection found.");
            await visit.Go($"/cases/{caseId}");
            await visit.Reads("Recovery and reflection period");
            await _diary.Close(visit);
        });

        await app.Journey("support.one", async visit =>
        {
            await _diary.Read(visit);
            await visit.Go($"/cases/{caseId}");
            await visit.Press("Take the case");
            await visit.Press("Take the case");
            await Helping.Plan(visit, caseId, "A room with a door that locks");
            await visit.Go($"/cases/{caseId}/access");
            await visit.Reads("Amara Whitlock");
            await visit.Reads("Tomas Ekwueme");
            await visit.Reads("Nadia Ferreira-Holt");
            await _diary.Close(visit);
        });

        Assert.True(_diary.Pages > 30, $"{_diary.Pages} pages");
        Findings.MustBeNone(_diary.Found);
    }
}
