using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Work;

public sealed class Who_gets_a_case_and_what_was_done(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    private async Task<string> Referred() => (await (await App.As(Role.FirstResponder)).Refer(TestKit.Referrals.Adult())).CaseId();

    [Fact]
    public async Task Whoever_has_the_case_is_not_offered_to_themselves_and_the_page_says_when_there_is_nobody_else()
    {
        var support = await App.Pages(Role.SupportWorker);
        var caseId = await Referred();
        await support.Staff.Do(caseId, "take");
        var colleague = await App.As(Role.SupportWorker);

        var mine = (await support.Get($"/cases/{caseId}/work/assign")).Expect(200);
        await support.Staff.Do(caseId, "assign", new { staffId = colleague.StaffId, function = "support" });

        Assert.Null(mine.Page.QuerySelector($"input[value='{support.Staff.StaffId}']"));
        Assert.NotNull(mine.Page.QuerySelector($"input[value='{colleague.StaffId}']"));
    }

    [Fact]
    public async Task A_supervisor_who_also_supports_takes_back_what_a_colleague_has()
    {
        var caseId = await Referred();
        var colleague = await App.As(Role.SupportWorker);
        await colleague.Do(caseId, "take");
        var both = App.Pages(await App.As(new HashSet<Role> { Role.Supervisor, Role.SupportWorker }, Actors.Shelter));

        var page = (await both.Get($"/cases/{caseId}/work/assign")).Expect(200);

        var own = page.Page.QuerySelector($"input[value='{both.Staff.StaffId}']")!;
        Assert.StartsWith("Yourself (", page.Page.QuerySelector($"label[for='{own.Id}']")!.TextContent.Trim(), StringComparison.Ordinal);
        (await both.Submit(page, [("function", "support"), ("staffId", both.Staff.StaffId.ToString())])).Expect(302);
        Assert.Null((await both.Get($"/cases/{caseId}/work/assign")).Page.QuerySelector($"input[value='{both.Staff.StaffId}']"));
    }

    [Fact]
    public async Task The_timeline_says_which_task_was_finished()
    {
        var caseId = await Referred();
        var support = await App.Pages(Role.SupportWorker);
        await support.Staff.Do(caseId, "take");
        var link = (await support.Get($"/cases/{caseId}/tasks")).Page.QuerySelector($"a[href^='/cases/{caseId}/tasks/']")!.GetAttribute("href")!;
        (await support.Submit(await support.Get(link), [])).Expect(302);

        Assert.Contains("Finished a task: Meet emergency needs", (await support.Get($"/cases/{caseId}/timeline")).Main, StringComparison.Ordinal);
        Assert.Contains("Finished a task: Meet emergency needs", (await support.Get($"/cases/{caseId}")).Main, StringComparison.Ordinal);
    }
}
