using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Pages.Decisions;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages;

public sealed class A_case_is_closed_in_pages(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Whoever_supports_proposes_and_a_supervisor_finds_it_in_their_work_reads_why_and_approves()
    {
        var (scene, caseId, _) = await Deciding.Taken(shared.App);
        var support = shared.App.Pages(scene.Support);
        var proposal = (await support.Get($"/cases/{caseId}/steps/propose-closure")).Expect(200);
        var refused = (await support.Submit(proposal, [("reason", "completed")])).Expect(200);
        Assert.Contains("Rule M16", refused.Main, StringComparison.Ordinal);
        Assert.Equal(302, (await support.Submit(refused, [("reason", "duplicate")])).Status);
        Assert.DoesNotContain($"/cases/{caseId}/steps/approve-closure", (await support.Get("/my-work")).Text, StringComparison.Ordinal);

        var elsewhere = (await (await shared.App.Pages(Role.Supervisor, Actors.Authority)).Get($"/cases/{caseId}/steps/approve-closure")).Expect(200);
        Assert.Contains("Closing is approved by a supervisor of an organisation that supports the person.", elsewhere.Main, StringComparison.Ordinal);
        Assert.Null(elsewhere.Page.QuerySelector("[name=approves]"));

        var supervisor = await shared.App.Pages(Role.Supervisor, Actors.Shelter);
        Assert.Contains((await supervisor.Get("/my-work")).Expect(200).Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"/cases/{caseId}/steps/approve-closure");
        var form = (await supervisor.Get($"/cases/{caseId}/steps/approve-closure")).Expect(200);
        Assert.Contains("The case exists twice", form.Main, StringComparison.Ordinal);
        var closed = await supervisor.Follow((await supervisor.Submit(form, [("approves", "yes")])).Expect(302));
        Assert.Contains("This case was closed on", closed.Expect(200).Main, StringComparison.Ordinal);
        Assert.Contains("Step 8 of 8", closed.Main, StringComparison.Ordinal);
        Assert.DoesNotContain($"/cases/{caseId}/steps/approve-closure", (await supervisor.Get("/my-work")).Text, StringComparison.Ordinal);
    }
}
