using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>Nobody knows how old the person is: "not sure" is an answer everywhere, and the person is treated as a child (INV-05, INV-06).</summary>
public sealed class Age_unsure(Stage stage)
{
    [Fact]
    public async Task Not_sure_is_enough_the_person_is_treated_as_a_child_and_no_means_are_needed()
    {
        var app = await stage.Demonstration();
        var caseId = Guid.Empty;
        await app.Journey("responder.council", async visit =>
        {
            await Referring.Begin(visit, Referring.Somebody());
            await Referring.You(visit);
            await Referring.Safety(visit);
            await Referring.Contact(visit, "07700 900 812");
            await Referring.Person(visit, "Not sure", "Wendeline");
            await visit.Reads("The age is in doubt: the person is treated as a child until a final result.");
            await Referring.Observed(visit, "He was told to sell flowers until late.", withMeans: false);
            await visit.Press("Consent to this referral");
            await visit.Reads("You said that the person is a child or may be one.");
            await visit.Choose("Does the person agree to be referred?", "Not asked yet");
            await visit.Write("If the person is or may be a child: their own view", "He wants to go to school.");
            await visit.Choose("What do you send?", "A referral");
            await visit.Press("Save and continue");
            caseId = await Referring.Send(visit);
        });

        await app.Journey("decider.two", async visit =>
        {
            await Deciding.Take(visit, caseId);
            await visit.Go($"/cases/{caseId}");
            await visit.Reads("Treated as a child");
            await Deciding.ReasonableGrounds(visit, caseId, means: "Not needed: the person is a child, or may be one", "He was made to work every evening, and somebody else kept the money.");
            await visit.Go($"/cases/{caseId}");
            await visit.Reads("Recovery and reflection period");
        });
    }
}
