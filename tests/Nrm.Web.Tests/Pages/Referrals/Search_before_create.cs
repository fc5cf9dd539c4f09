using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;
using Known = Nrm.TestKit.Referrals;

namespace Nrm.Web.Tests.Pages.Referrals;

public sealed class Search_before_create(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task What_comes_first_is_whether_anybody_is_in_danger_and_it_comes_once_for_each_user()
    {
        var officer = await App.Pages(Role.FirstResponder);
        Assert.NotNull((await officer.Get("/referrals")).Page.QuerySelector("main a[href='/referrals/before']"));
        var before = (await officer.Get("/referrals/before")).Expect(200);
        Assert.Contains("112", before.Main, StringComparison.Ordinal);
        Assert.Equal("/referrals/find", (await officer.Submit(before, [])).Location);
        Assert.NotNull((await officer.Get("/referrals")).Page.QuerySelector("main a[href='/referrals/find']"));
    }

    [Fact]
    public async Task Ones_own_case_is_found_by_number_and_by_code_name()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var made = await officer.Staff.Refer(Known.Adult("Somebody Known"));
        foreach (var typed in new[] { made.Text("reference").ToLowerInvariant(), CodeName.Of(Guid.Parse(made.CaseId())) })
        {
            var found = (await officer.Submit(await officer.Get("/referrals/find"), [("reference", typed)])).Expect(200);
            Assert.NotNull(found.Page.QuerySelector($"main a[href='/cases/{made.CaseId()}']"));
        }
    }

    [Fact]
    public async Task A_case_of_others_is_never_confirmed_only_whom_to_ask()
    {
        var made = await (await App.As(Role.FirstResponder)).Refer(Known.Adult("Zamira Quelle") with { AgeAnswer = AgeAnswer.Adult });
        var other = await App.Pages(Role.FirstResponder, Actors.LabourInspection);

        var found = (await other.Submit(await other.Get("/referrals/find"), [("fullName", "Quelle Zamira"), ("dateOfBirth.year", "1998")])).Expect(200);

        Assert.Contains("A case may already exist", found.Main, StringComparison.Ordinal);
        Assert.Contains("Competent Authority", found.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Text("reference"), found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(made.CaseId(), found.Text, StringComparison.Ordinal);
        Assert.Equal("/referrals/find", found.Path);
        var byNumber = (await other.Submit(await other.Get("/referrals/find"), [("reference", made.Text("reference"))])).Expect(200);
        Assert.Contains("No case was found", byNumber.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_to_search_need_not_be_typed_again()
    {
        var officer = await App.Pages(Role.FirstResponder);
        var found = (await officer.Submit(await officer.Get("/referrals/find"), [("fullName", "Nobody Yet"), ("dateOfBirth.year", "1999")])).Expect(200);
        Assert.Contains("No case was found", found.Main, StringComparison.Ordinal);

        var begun = (await officer.Submit(found, [], "continue")).Expect(302);

        Assert.DoesNotContain("Nobody", begun.Location!, StringComparison.Ordinal);
        Assert.Equal("Nobody Yet", (await officer.Get($"{begun.Location}/name")).Page.QuerySelector("[name='person.fullName']")!.GetAttribute("value"));
        Assert.Equal("1999", (await officer.Get($"{begun.Location}/age")).Page.QuerySelector("[name='person.dateOfBirth.year']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("fullName", "Only A Name", "Give a name and a year of birth")]
    [InlineData("reference", "", "If you know none, continue")]
    public async Task Too_little_to_search_with_is_said_and_what_was_typed_stays(string field, string typed, string said)
    {
        var officer = await App.Pages(Role.FirstResponder);
        var again = (await officer.Submit(await officer.Get("/referrals/find"), [(field, typed)])).Expect(200);
        Assert.Contains(said, again.Main, StringComparison.Ordinal);
        Assert.Equal(typed, again.Page.QuerySelector($"[name='{field}']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Somebody_without_any_document_is_referred_without_a_search() => Assert.StartsWith("/referrals/", (await Wizard.Begin(await App.Pages(Role.FirstResponder))).Draft, StringComparison.Ordinal);
}
