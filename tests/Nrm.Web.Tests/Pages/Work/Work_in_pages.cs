using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Decisions;
using Nrm.TestKit;
using Nrm.Web.Pages.Work;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Work;

public sealed class Work_in_pages(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Canary = "Ionela Vasiu";

    private RunningApp App => shared.App;

    private async Task<string> Referred() => (await (await App.As(Role.FirstResponder)).Refer(TestKit.Referrals.Adult(Canary))).CaseId();

    [Fact]
    public async Task My_work_shows_what_is_to_do_by_reference_and_code_name_and_leads_to_where_it_is_done()
    {
        var caseId = await Referred();
        var decider = await App.Pages(Role.Decider);
        await decider.Staff.Do(caseId, "take");

        var page = (await decider.Get("/my-work")).Expect(200);

        Assert.Contains(CodeName.Of(Guid.Parse(caseId)), page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, page.Text, StringComparison.Ordinal);
        Assert.Equal(4, page.Page.QuerySelectorAll(".app-tile a").Length);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='{TaskPlace.Of(Guid.Parse(caseId), Guid.Empty, TaskKind.DecideReasonableGrounds)}']"));
        Assert.DoesNotContain(page.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") is "" or null);
    }

    [Fact]
    public async Task The_filter_finds_a_case_by_its_code_name_and_says_so_when_nothing_fits()
    {
        var caseId = await Referred();
        var decider = await App.Pages(Role.Decider);
        await decider.Staff.Do(caseId, "take");

        var fits = (await decider.Get($"/my-work?q={Uri.EscapeDataString(CodeName.Of(Guid.Parse(caseId)).ToLowerInvariant())}")).Expect(200);
        var half = (await decider.Get($"/my-work?q={CodeName.Of(Guid.Parse(caseId)).Split(' ')[0]}")).Expect(200);
        var none = (await decider.Get("/my-work?q=nothing&kind=agree-plan")).Expect(200);

        Assert.All(fits.Page.QuerySelectorAll("main tbody tr"), row => Assert.Contains(CodeName.Of(Guid.Parse(caseId)), row.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(fits.Page.QuerySelectorAll("main tbody tr"));
        Assert.Contains(half.Page.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains(CodeName.Of(Guid.Parse(caseId)), StringComparison.Ordinal));
        Assert.Contains("No task fits these filters.", none.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/my-work/waiting", "You wait for nobody")]
    [InlineData("/my-work/done", "Nothing finished yet")]
    public async Task What_is_empty_says_so_in_words(string address, string sentence) =>
        Assert.Contains(sentence, (await (await App.Pages(Role.SecondReviewer, Actors.OtherAuthority)).Get(address)).Expect(200).Main, StringComparison.Ordinal);

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.ImmigrationEnforcement)]
    public async Task Roles_that_open_no_case_get_a_page_that_says_what_they_do(Role role)
    {
        var page = (await (await App.Pages(role)).Get("/my-work")).Expect(200);

        Assert.Contains("opens no case", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main table"));
    }

    [Theory]
    [InlineData(Role.Administrator, "/help#accounts")]
    [InlineData(Role.ImmigrationEnforcement, "/removal-check")]
    public async Task Who_opens_no_case_is_told_at_a_closed_door_what_the_account_is_for_and_where_to_go(Role role, string place)
    {
        var somebody = await App.Pages(role);
        foreach (var address in new[] { "/cases", "/referrals" })
        {
            var page = (await somebody.Get(address)).Expect(403);

            Assert.Contains("What this account is for", page.Main, StringComparison.Ordinal);
            Assert.Contains("opens no case", page.Main, StringComparison.Ordinal);
            Assert.NotNull(page.Page.QuerySelector($"main a[href='{place}']"));
            Assert.Null(page.Page.QuerySelector("main a[href='/my-work']"));
        }
    }

    [Fact]
    public async Task A_case_that_waits_is_listed_with_the_way_to_take_it_and_a_stranger_does_not_see_it()
    {
        App.Clock.Advance(TimeSpan.FromSeconds(1)); // the newest, and so on the first page, however many cases other tests made at one instant
        var caseId = await Referred();
        var decider = await App.Pages(Role.Decider);
        var stranger = await App.Pages(Role.Decider, Actors.OtherAuthority);

        var page = (await decider.Get("/cases")).Expect(200);

        Assert.NotNull(page.Page.QuerySelector($"a[href='/cases/{caseId}/steps/take']"));
        Assert.DoesNotContain(Canary, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(caseId, (await stranger.Get("/cases")).Text, StringComparison.Ordinal);
        var taken = (await decider.Submit(await decider.Get($"/cases/{caseId}/steps/take"), [])).Expect(302);
        Assert.Equal($"/cases/{caseId}", taken.Location);
        Assert.Contains(caseId, (await decider.Get("/cases?whose=mine&state=referred&due=30")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_come_page_by_page_and_a_cut_address_begins_anew()
    {
        var officer = await App.Pages(Role.FirstResponder);
        for (var i = 0; i < 27; i++)
        {
            await officer.Staff.Refer(TestKit.Referrals.Adult());
        }

        var first = (await officer.Get("/cases")).Expect(200);
        var second = (await officer.Get(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).Expect(200);

        Assert.Equal((25, 2), (Rows(first), Rows(second)));
        Assert.Null(second.Page.QuerySelector("a[rel=next]"));
        Assert.Equal(25, Rows(await officer.Get("/cases?after=nonsense")));

        static int Rows(PageReply page) => page.Page.QuerySelectorAll("main tbody tr").Length;
    }

    [Fact]
    public async Task A_case_is_found_by_number_and_code_name_and_a_stranger_learns_nothing()
    {
        var caseId = await Referred();
        var decider = await App.Pages(Role.Decider);
        var reference = (await decider.Staff.See(caseId)).GetProperty("reference").GetString()!;
        var stranger = await App.Pages(Role.Decider, Actors.OtherAuthority);
        foreach (var typed in new[] { reference, reference.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), CodeName.Of(Guid.Parse(caseId)) })
        {
            var found = (await decider.Submit(await decider.Get("/cases/find"), [("reference", typed)])).Expect(200);
            Assert.NotNull(found.Page.QuerySelector($"a[href='/cases/{caseId}']"));
            Assert.Equal("/cases/find", found.Path);
        }

        var hidden = (await stranger.Submit(await stranger.Get("/cases/find"), [("reference", reference)])).Expect(200);
        Assert.Contains("There is no such case, or you have no part in it", hidden.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_for_a_person_answers_whom_to_ask_and_no_address_holds_the_name()
    {
        await Referred();
        var support = await App.Pages(Role.SupportWorker, Actors.OtherNgo);
        var page = (await support.Get("/cases/find")).Expect(200);

        var half = (await support.Submit(page, [("fullName", Canary)], "person")).Expect(200);

        Assert.Contains("one of them alone finds too many people", half.Main, StringComparison.Ordinal);
        Assert.Equal("/cases/find", half.Path);
        Assert.DoesNotContain("/cases/0", half.Main, StringComparison.Ordinal);
        Assert.Empty((await (await App.Pages(Role.Decider)).Get("/cases/find")).Page.QuerySelectorAll("input[name=fullName]"));
    }

    [Fact]
    public async Task A_task_is_finished_by_a_post_and_only_by_whoever_has_the_part()
    {
        var caseId = await Referred();
        var support = await App.Pages(Role.SupportWorker);
        await support.Staff.Do(caseId, "take");
        var decider = await App.Pages(Role.Decider);
        await decider.Staff.Do(caseId, "take");
        var list = (await support.Get($"/cases/{caseId}/tasks")).Expect(200);
        var link = list.Page.QuerySelector($"a[href^='/cases/{caseId}/tasks/']")!.GetAttribute("href")!;

        var other = (await decider.Get(link)).Expect(200);
        var done = (await support.Submit((await support.Get(link)).Expect(200), [])).Expect(302);

        Assert.DoesNotContain(other.Page.QuerySelectorAll("main form button"), b => b.TextContent.Contains("finish", StringComparison.Ordinal));
        Assert.Null((await support.Follow(done)).Page.QuerySelector($"a[href='{link}']"));
        Assert.Contains("Meet emergency needs", (await support.Get("/my-work/done")).Main, StringComparison.Ordinal);
        Assert.Equal(404, (await (await App.Pages(Role.SupportWorker, Actors.OtherNgo)).Get($"/cases/{caseId}/tasks")).Status);
    }

    [Fact]
    public async Task A_case_is_given_to_a_colleague_of_the_own_organisation_and_to_nobody_else()
    {
        var caseId = await Referred();
        var support = await App.Pages(Role.SupportWorker);
        await support.Staff.Do(caseId, "take");
        var (colleague, elsewhere) = (await App.As(Role.SupportWorker), await App.As(Role.SupportWorker, Actors.OtherNgo));
        var page = (await support.Get($"/cases/{caseId}/work/assign")).Expect(200);

        var empty = (await support.Submit(page, [])).Expect(200);
        var given = (await support.Submit(page, [("function", "support"), ("staffId", colleague.StaffId.ToString())])).Expect(302);

        Assert.NotNull(page.Page.QuerySelector($"input[value='{colleague.StaffId}']"));
        Assert.Null(page.Page.QuerySelector($"input[value='{elsewhere.StaffId}']"));
        Assert.Contains("Choose a colleague.", empty.Main, StringComparison.Ordinal);
        Assert.Equal($"/cases/{caseId}/tasks", given.Location);
        Assert.Contains(caseId, (await App.Pages(colleague).Get("/cases?whose=mine")).Text, StringComparison.Ordinal);
    }
}
