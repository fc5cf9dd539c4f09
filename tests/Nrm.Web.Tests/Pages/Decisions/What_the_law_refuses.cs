using Microsoft.Extensions.DependencyInjection;
using Nrm.Casework.Access;
using Nrm.Records.Staff;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages.Decisions;

public sealed class What_the_law_refuses(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task A_referrer_cannot_decide_their_own_referral_and_loses_no_text()
    {
        var both = await Both();
        var caseId = (await both.Refer(TestKit.Referrals.Adult(profile: "COE"))).CaseId();
        await both.Do(caseId, "take");
        var client = App.Pages(both);

        var page = (await client.Get($"/cases/{caseId}/{Deciding.First}")).Expect(200);
        Assert.Contains("You recorded the first referral in this case: another person must decide.", page.Main, StringComparison.Ordinal);
        Assert.Contains("INV-16", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("[name=reasons]"));

        var token = page.Page.QuerySelector("[name=_csrf]")!.GetAttribute("value")!;
        var sent = (await client.Post(page.Path, Deciding.Answers("positive").Append(("_csrf", token)).Select(a => KeyValuePair.Create(a.Item1, a.Item2)))).Expect(200);

        Assert.Contains("The person who referred the case may not decide it.", sent.Main, StringComparison.Ordinal);
        Assert.Equal(Deciding.Reasons, sent.Typed("reasons"));
        Assert.Equal("RGPending", (await both.See(caseId)).Track("identification").Text("state"));
    }

    [Fact]
    public async Task For_a_child_the_means_are_not_needed_and_no_negative_decision_rests_on_them()
    {
        var (_, caseId, decider) = await Deciding.Taken(App, TestKit.Referrals.Child());
        var form = (await decider.Get($"/cases/{caseId}/{Deciding.First}")).Expect(200);
        Assert.Contains("Rule INV-05", form.Main, StringComparison.Ordinal);
        Assert.Equal("notNeeded", form.Page.QuerySelector("[name='findings.means'][checked]")?.GetAttribute("value"));

        var refused = (await decider.Submit(form, Deciding.Answers("negative", "notMet"))).Expect(200);
        Assert.Contains("a negative decision may not rest on their absence", refused.Main, StringComparison.Ordinal);
        Assert.Equal(Deciding.Reasons, refused.Typed("reasons"));

        var done = await decider.Decide(caseId, Deciding.First, Deciding.Answers("positive", "notNeeded"));
        Assert.Contains("Decision recorded", done.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_final_decision_waits_for_its_earliest_day_and_its_text_is_kept_until_then()
    {
        await using var app = await RunningApp.Start();
        var signIn = await Account(app, Role.Decider);
        var scene = new Scene { App = app, Officer = await app.As(Role.FirstResponder), Decider = await signIn(), Support = await app.As(Role.SupportWorker) };
        var caseId = await scene.Presumed();
        app.Clock.Set(new DateTimeOffset(2026, 12, 18, 9, 0, 0, TimeSpan.Zero));
        var decider = app.Pages(await signIn());

        var early = (await decider.Get($"/cases/{caseId}/{Deciding.Final}")).Expect(200);
        Assert.Contains("Rule C05", early.Main, StringComparison.Ordinal);
        Assert.Contains("Not before Tuesday 22 December 2026", early.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Continue and check", early.Main, StringComparison.Ordinal);
        var refused = (await decider.Submit(early, Deciding.Answers("positive"))).Expect(200);
        Assert.Contains("Rule C05", refused.Main, StringComparison.Ordinal);
        Assert.Equal(Deciding.Reasons, refused.Typed("reasons"));
        Assert.Equal(302, (await decider.Submit(refused, [], "later")).Status);

        app.Clock.Set(new DateTimeOffset(2026, 12, 22, 9, 0, 0, TimeSpan.Zero));
        var then = app.Pages(await signIn());
        var form = (await then.Get($"/cases/{caseId}/{Deciding.Final}")).Expect(200);
        Assert.Equal(Deciding.Reasons, form.Typed("reasons"));
        var check = (await then.Follow((await then.Submit(form, [])).Expect(302))).Expect(200);
        var done = (await then.Follow((await then.Submit(check, [])).Expect(302))).Expect(200);
        Assert.Contains("The person is identified.", done.Main, StringComparison.Ordinal);
    }

    /// <summary>Who refers and decides, in the same authority.</summary>
    private async Task<TestClient> Both() => await (await Account(App, Role.FirstResponder, Role.Decider))();

    /// <summary>An account of the authority; each call of the answer signs in anew, for sessions end when the clock is moved.</summary>
    private static async Task<Func<Task<TestClient>>> Account(RunningApp app, params Role[] roles)
    {
        var userName = $"user-{Guid.NewGuid():N}";
        var enrolled = await app.Services.GetRequiredService<DemonstrationAccounts>()
            .Create(new NewStaff(userName, "Robin Example", Actors.Authority.Id, roles.ToHashSet()), RunningApp.Password);
        return async () => new TestClient(app, await app.SignIn(userName, RunningApp.Password, Totp.Now(enrolled.TotpSecret!)), enrolled.StaffId, Actors.Authority);
    }
}
