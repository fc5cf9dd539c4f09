using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages;

/// <summary>shared/cases/01 in pages: a birth date recorded in error is put right with what followed from it, and no form erases what it does not show.</summary>
public sealed class A_correction_in_pages(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Recorded_wrongly_puts_age_class_and_duties_back_and_says_so()
    {
        var (scene, caseId, support) = await Case();
        await Change(support, caseId, [("person.dateOfBirth.year", "2012"), ("reason", "A document shows it.")]);
        Assert.Equal("presumed-child", await Age(scene, caseId));

        await Change(support, caseId, [("person.dateOfBirth.year", "1998"), ("reason", "A document shows it.")]);
        Assert.Equal("presumed-child", await Age(scene, caseId));

        await Change(support, caseId, [("person.dateOfBirth.year", "1999"), ("reason", "It was recorded wrongly.")]);
        Assert.Equal("adult", await Age(scene, caseId));
        Assert.Contains("Treated as an adult again", (await support.Get($"/cases/{caseId}/timeline")).Expect(200).Main, StringComparison.Ordinal);
        var history = (await support.Get($"/cases/{caseId}/person/history")).Expect(200);
        Assert.Contains("A document shows it", history.Main, StringComparison.Ordinal);
        Assert.Contains("It was recorded wrongly", history.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_nobody_can_be_born_on_is_refused_at_the_field()
    {
        var (scene, caseId, support) = await Case();
        var sent = await support.Submit(await Uncovered(support, caseId), [("person.dateOfBirth.year", "2541"), ("reason", "A document shows it.")]);

        Assert.Contains("Enter a date that is not after today", sent.Expect(200).Main, StringComparison.Ordinal);
        Assert.Equal("adult", await Age(scene, caseId));
    }

    [Fact]
    public async Task A_field_that_is_emptied_is_erased_and_one_that_is_not_on_the_form_stays()
    {
        var (scene, caseId, support) = await Case();
        await Change(support, caseId, [("person.codeName", "Heron"), ("reason", "A document shows it.")]);
        Assert.Equal(302, (await support.Submit(await support.Get($"/cases/{caseId}/person/change"), [("person.codeName", ""), ("reason", "A document shows it.")])).Status);

        var person = (await scene.Support.Get($"cases/{caseId}/sections/person")).Expect(200).Body.GetProperty("documents")[0].GetProperty("content");
        Assert.False(person.TryGetProperty("codeName", out _));
        Assert.True(person.TryGetProperty("fullName", out _));
        Assert.True(person.TryGetProperty("dateOfBirth", out _));
    }

    private async Task<(Scene Scene, string CaseId, PageClient Support)> Case()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Taken();
        await scene.Support.Do(caseId, "change-person", new { person = new { fullName = "Ileana Brad", dateOfBirth = "1998-02-03" }, reason = "A document shows it." });
        return (scene, caseId, shared.App.Pages(scene.Support));
    }

    private static async Task Change(PageClient support, string caseId, (string, string)[] typed) =>
        Assert.Equal(302, (await support.Submit(await Uncovered(support, caseId), typed)).Status);

    private static async Task<PageReply> Uncovered(PageClient support, string caseId)
    {
        var covered = (await support.Get($"/cases/{caseId}/person/change")).Expect(200);
        return (await support.Post(covered.Path, [KeyValuePair.Create("_csrf", covered.Page.QuerySelector("[name='_csrf']")!.GetAttribute("value")!), KeyValuePair.Create("_button", "show-name")])).Expect(200);
    }

    private static async Task<string> Age(Scene scene, string caseId) => (await scene.Support.Get($"cases/{caseId}")).Expect(200).Body.GetProperty("flags").GetProperty("age").GetString()!;
}
