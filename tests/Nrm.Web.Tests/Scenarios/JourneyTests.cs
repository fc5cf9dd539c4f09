using Nrm.Records.Setup;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Scenarios;

public sealed class JourneyTests
{
    /// <summary>The main job from referral to a barred return, on each database that is here.</summary>
    [Theory, OnEveryDatabase]
    public async Task A_referral_becomes_a_protected_case(DatabaseProvider provider)
    {
        await using var app = await RunningApp.Start(provider);
        var scene = await Scene.Open(app);
        var caseId = await scene.Presumed();
        await scene.Support.Do(caseId, "tracks/return/raise-return", new { by = "migration-authority", kind = "ordered" });

        var prepared = (await scene.Support.Post($"cases/{caseId}/tracks/return/prepare-return", new { steps = new[] { "Book a flight." } })).Expect(409);

        Assert.Contains("INV-10", prepared.UnmetRules);
        Assert.All(prepared.Body.GetProperty("unmet").EnumerateArray(), u => Assert.NotEmpty(u.Text("source")));
        var names = (await scene.Support.Get($"cases/{caseId}/timeline")).Expect(200).Body.GetProperty("events").EnumerateArray().Select(e => e.Text("useCase"));
        Assert.Equal(["submit-referral", "take", "take", "decide-reasonable-grounds", "raise-return"], names);
        Assert.Contains((await scene.Decider.Get($"cases/{caseId}/access-log")).Expect(200).Body.GetProperty("lines").EnumerateArray(), l => l.Text("subject") == "timeline");
    }
}
