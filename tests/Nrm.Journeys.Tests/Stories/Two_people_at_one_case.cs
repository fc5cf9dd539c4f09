using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>A case changes while somebody writes: they see what is recorded now beside what they typed, and nothing is lost.</summary>
public sealed class Two_people_at_one_case(Stage stage)
{
    private const string Field = "Safe days and hours";

    [Fact]
    public async Task Who_comes_second_sees_what_is_recorded_now_beside_the_own_text_and_sends_it_again()
    {
        var app = await stage.Demonstration();
        using var api = await app.Api("support.one");
        var address = $"/cases/{(await api.Cases("mine=true"))[1]}/contact";
        var (first, second) = ($"On Mondays {Guid.NewGuid():N}", $"Never before noon {Guid.NewGuid():N}");

        // A person is contacted by one organisation: its worker, and whoever sits in for them at another computer.
        await app.Journey("support.one", async one => await app.Journey("support.one", async other =>
        {
            await one.Go($"{address}/change");
            await other.Go($"{address}/change");
            await Change(one, first);

            await Change(other, second);
            await other.Reads("Somebody changed this case since you opened the form.");
            await other.Reads(first);
            Assert.Equal(second, await other.Field(Field).InputValueAsync());
            await other.IsSound();

            await other.Press("Save change");
            await other.Go($"{address}/history");
            await other.Reads(first);
            await other.Reads(second);
        }));
    }

    [Fact]
    public async Task Who_writes_while_the_authority_takes_the_case_is_told_and_keeps_the_text()
    {
        var app = await stage.Demonstration();
        var (supporter, caseId) = await Waiting(app);
        var text = $"After six {Guid.NewGuid():N}";
        await app.Journey(supporter, async writer =>
        {
            await writer.Go($"/cases/{caseId}/contact/change");
            await app.Journey("decider.one", decider => Deciding.Take(decider, caseId));

            await Change(writer, text);
            await writer.Reads("Somebody changed this case since you opened the form.");
            Assert.Equal(text, await writer.Field(Field).InputValueAsync());
            await writer.Press("Save change");
            await writer.Go($"/cases/{caseId}/contact/history");
            await writer.Reads(text);
        });
    }

    private static async Task Change(Visit visit, string text)
    {
        await visit.Write(Field, text);
        await visit.Choose("Why does it change?", "The person told us something new");
        await visit.Press("Save change");
    }

    /// <summary>A case that somebody supports already and that waits in the authority's queue.</summary>
    private static async Task<(string Supporter, Guid CaseId)> Waiting(DemonstrationApp app)
    {
        using var decider = await app.Api("decider.one");
        var queue = (await decider.Cases()).Except(await decider.Cases("mine=true")).ToList();
        foreach (var user in app.Users.Where(u => u.Roles.Contains("support-worker")))
        {
            using var supporter = await app.Api(user.UserName);
            if ((await supporter.Cases("mine=true")).Intersect(queue).FirstOrDefault() is { } found)
            {
                return (user.UserName, Guid.Parse(found));
            }
        }

        throw new InvalidOperationException("No case is supported and waits for the authority.");
    }
}
