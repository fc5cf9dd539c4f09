using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>Two colleagues change the same thing: the second sees what the first recorded beside what they typed, and nothing is lost.</summary>
public sealed class Two_people_at_one_case(Stage stage)
{
    private const string Field = "Safe days and hours";

    [Fact]
    public async Task The_second_sees_what_the_first_recorded_beside_the_own_text_and_sends_it_again()
    {
        var app = await stage.Demonstration();
        var (referrer, supporter, caseId) = await Shared(app);
        var (first, second) = ($"On Mondays {Guid.NewGuid():N}", $"Never before noon {Guid.NewGuid():N}");
        var address = $"/cases/{caseId}/contact/change";
        await app.Journey(referrer, async one => await app.Journey(supporter, async other =>
        {
            await one.Go(address);
            await other.Go(address);
            await one.Write(Field, first);
            await one.Choose("Why does it change?", "The person told us something new");
            await one.Press("Save change");

            await other.Write(Field, second);
            await other.Choose("Why does it change?", "The person told us something new");
            await other.Press("Save change");
            await other.Reads("Somebody changed this case since you opened the form.");
            await other.Reads(first);
            Assert.Equal(second, await other.Field(Field).InputValueAsync());
            await other.IsSound();

            await other.Press("Save change");
            await other.Go($"/cases/{caseId}/contact/history");
            await other.Reads(first);
            await other.Reads(second);
        }));
    }

    /// <summary>A case that its referrer and its supporter may both change: nobody has taken it for the authority yet.</summary>
    private static async Task<(string Referrer, string Supporter, string CaseId)> Shared(DemonstrationApp app)
    {
        foreach (var supporter in app.Users.Where(u => u.Roles.Contains("support-worker")))
        {
            using var api = await app.Api(supporter.UserName);
            var mine = await api.Cases("mine=true");
            foreach (var referrer in app.Users.Where(u => u.Roles.Contains("first-responder") && u != supporter))
            {
                using var other = await app.Api(referrer.UserName);
                foreach (var caseId in (await other.Cases()).Intersect(mine).Take(20))
                {
                    var uses = (await other.Get($"cases/{caseId}")).GetRawText();
                    if (uses.Contains("change-contact", StringComparison.Ordinal))
                    {
                        return (referrer.UserName, supporter.UserName, caseId);
                    }
                }
            }
        }

        throw new InvalidOperationException("No case is both a referrer's and a supporter's.");
    }
}
