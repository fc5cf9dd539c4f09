using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Scenarios;

/// <summary>Scenarios of domain section 11, over HTTP.</summary>
public sealed class ScenarioTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task S01_an_adult_who_refuses_the_police_gets_decision_period_and_help_all_the_same()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Taken();
        await scene.Support.Do(caseId, "record-consent", new { purpose = "share-with-police", answer = "refused", informationVersion = "2026-1", language = "ro", givenHow = "oral" });

        var decided = await scene.DecideGrounds(caseId, "positive");
        await scene.Support.Do(caseId, "tracks/assistance/assess-needs", new { needs = new[] { new { domain = "accommodation", urgency = "urgent", wish = "A room of her own." } } });
        var planned = await scene.Support.Do(caseId, "tracks/assistance/agree-plan",
            new { items = new[] { new { need = "accommodation", service = "Shelter place", provider = "Harbour House" } }, personAgrees = true });

        Assert.Equal("RGPositive", decided.Text("state"));
        Assert.Equal("Presumed", decided.Text("mainState"));
        Assert.Equal("Running", decided.GetProperty("tracks").Text("reflection"));
        Assert.Equal("PlanAgreed", planned.Text("state"));
        Assert.DoesNotContain("police", (await scene.Support.Get($"cases/{caseId}")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task S02_a_self_claim_without_indicators_is_accepted_with_a_warning_and_no_negative_follows_by_itself()
    {
        var scene = await Scene.Open(shared.App);
        var referred = await scene.Officer.Refer(Referrals.Adult(profile: "COE") with { Indicators = [] });
        Assert.NotEmpty(referred.GetProperty("warnings").EnumerateArray());
        Assert.Equal("RGPending", referred.GetProperty("tracks").Text("identification"));
        Assert.Equal("Referred", referred.Text("mainState"));
    }

    [Fact]
    public async Task S03_a_person_whose_age_is_in_doubt_is_a_child_and_stays_one_after_refusing_an_X_ray()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Taken(Referrals.Unsure());
        var before = await scene.Decider.See(caseId);
        Assert.Contains(before.GetProperty("tasks").EnumerateArray(), t => t.Text("kind") == "request-guardian");

        await scene.Decider.Do(caseId, "record-age-assessment", new { method = "wrist X-ray", result = "refused", final = false, appealOpen = false });

        var after = await scene.Decider.See(caseId);
        Assert.Equal("presumed-child", after.GetProperty("flags").Text("age"));
        Assert.True(after.GetProperty("flags").GetProperty("treatedAsChild").GetBoolean());
        Assert.Equal("RGPending", after.Track("identification").Text("state"));
        var withdrawn = (await scene.Decider.Post($"cases/{caseId}/tracks/identification/withdraw", new { reason = "He says that he is nineteen.", wantsSupport = true })).Expect(409);
        Assert.Contains("INV-05", withdrawn.UnmetRules);

        // A result against which an appeal is open is not final, whatever it says.
        await scene.Decider.Do(caseId, "record-age-assessment", new { method = "documents from home", result = "adult", final = true, appealOpen = true });
        Assert.Equal("presumed-child", (await scene.Decider.See(caseId)).GetProperty("flags").Text("age"));

        var helped = (await scene.Decider.See(caseId)).Track("assistance").Text("state");
        await scene.Decider.Do(caseId, "record-age-assessment", new { method = "documents from home", result = "adult", final = true, appealOpen = false });
        var final = await scene.Decider.See(caseId);
        Assert.Equal("adult", final.GetProperty("flags").Text("age"));
        Assert.Equal(helped, final.Track("assistance").Text("state"));
        Assert.Equal("RGPending", final.Track("identification").Text("state"));
    }

    [Fact]
    public async Task S05_an_anonymous_notification_holds_nobody_and_a_later_consent_makes_a_referral()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = (await scene.Officer.Refer(Referrals.Anonymous())).CaseId();
        var named = (await scene.Officer.Post("referrals", Referrals.Anonymous() with { Person = new() { FullName = "Ionela Vasiu" } })).Expect(400);
        Assert.Equal("invalid", named.Code);
        Assert.Empty((await scene.Officer.Get($"cases/{caseId}/sections/person")).Expect(200).Body.GetProperty("documents").EnumerateArray());
        Assert.False((await scene.Officer.Post("people/find", new { fullName = "Ionela Vasiu", dateOfBirth = "1971" })).Expect(200).Body.GetProperty("mayExist").GetBoolean());

        var later = await scene.Officer.Do(caseId, "tracks/identification/refer-after-consent",
            new { consent = new { toReferral = "yes", informationVersion = "2026-1", language = "ro", givenHow = "signed" }, person = new { codeName = "Larch" } });

        Assert.Equal("Referred", later.Text("mainState"));
        Assert.Equal("RGPending", later.Text("state"));
    }

    [Fact]
    public async Task S06_a_reflection_period_that_would_end_on_a_holiday_ends_later_and_bars_everything_until_then()
    {
        await using var app = await RunningApp.Start();
        app.Clock.Set(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero)); // 30 days on is Christmas Day
        var scene = await Scene.Open(app);
        var caseId = await scene.Presumed();

        var period = (await scene.Decider.See(caseId)).GetProperty("deadlines").EnumerateArray().Single(d => d.Text("clock") == "C04");
        Assert.Equal("2026-12-29", period.Text("dueOn")); // Friday, Saturday, Sunday; the 28th is Boxing Day's substitute

        var conclusive = (await scene.Decider.Post($"cases/{caseId}/tracks/identification/decide-conclusive-grounds", new
        {
            outcome = "positive", findings = new { act = "met", means = "met", purpose = "met" }, reasons = "As before.",
        })).Expect(409);
        Assert.NotEmpty(conclusive.UnmetRules);
        await scene.Support.Do(caseId, "tracks/return/raise-return", new { by = "migration-authority", kind = "ordered" });
        Assert.Contains("INV-04", (await scene.Decider.Post($"cases/{caseId}/tracks/return/execute-return", new { date = "2026-12-28" })).Expect(409).UnmetRules);
    }

    [Fact]
    public async Task S10_a_call_by_the_trafficker_raises_the_risk_and_does_not_end_the_period()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Presumed();

        await scene.Support.Do(caseId, "record-threat", new { source = "trafficker", what = "He telephoned her and named her street." });

        var overview = await scene.Support.See(caseId);
        Assert.True(overview.GetProperty("flags").GetProperty("highRisk").GetBoolean());
        Assert.Equal("Running", overview.Track("reflection").Text("state"));
        Assert.Contains(overview.GetProperty("tasks").EnumerateArray(), t => t.Text("kind") == "write-safety-plan");
        var ended = (await scene.Decider.Post($"cases/{caseId}/tracks/reflection/end-reflection", new
        {
            ground = "voluntary-renewed-contact", ownInitiative = false, evidence = "He telephoned her.", personHeard = true, reasons = "There was contact.",
        })).Expect(409);
        Assert.NotEmpty(ended.UnmetRules);
    }

    [Fact]
    public async Task S15_a_wish_to_return_at_once_is_counselled_assessed_and_not_booked_where_the_person_would_be_prosecuted()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Presumed();
        await scene.Support.Do(caseId, "tracks/return/raise-return", new { by = "person", kind = "voluntary" });
        await scene.Support.Do(caseId, "tracks/return/record-counselling",
            new { alternatives = "Stay, permit, asylum; the risks found.", language = "ro", personsView = "Wants to go home at once.", freeOfPressure = true });
        await scene.Assess(caseId, "host");
        await scene.Assess(caseId, "origin", q3: "yes");

        var safe = (await scene.Decider.Post($"cases/{caseId}/tracks/return/decide-return", new { outcome = "safe", reasons = "She wants it." })).Expect(409);
        Assert.Contains("INV-10", safe.UnmetRules);
        await scene.Decider.Do(caseId, "tracks/return/decide-return", new { outcome = "not-safe", reasons = "Prostitution is a crime there." });
        var prepared = (await scene.Support.Post($"cases/{caseId}/tracks/return/prepare-return", new { steps = new[] { "Book a flight." } })).Expect(409);

        Assert.Contains("INV-10", prepared.UnmetRules);
        Assert.All(prepared.Body.GetProperty("unmet").EnumerateArray(), u => Assert.NotEmpty(u.Text("source")));
        var overview = await scene.Support.See(caseId);
        Assert.Contains(overview.GetProperty("tasks").EnumerateArray(), t => t.Text("kind") == "offer-alternatives-to-return");
        Assert.True(overview.Permits("assistance", "assess-needs"));
    }

    [Fact]
    public async Task S16_an_unknown_answer_is_not_safe_and_departure_is_not_offered()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Presumed();
        await scene.Support.Do(caseId, "tracks/return/raise-return", new { by = "person", kind = "voluntary" });
        await scene.Assess(caseId, "host");
        await scene.Assess(caseId, "origin", q2: "unknown");

        var overview = await scene.Decider.See(caseId);

        Assert.False(overview.Permits("return", "execute-return"));
        Assert.Contains("INV-10", overview.RulesAgainst("return", "prepare-return"));
        Assert.Contains(overview.GetProperty("tasks").EnumerateArray(), t => t.Text("kind") == "collect-origin-evidence");
    }

    [Fact]
    public async Task S19_enforcement_finds_nobody_by_name_and_learns_only_the_bar_by_file_number()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Presumed();
        var reference = (await scene.Decider.See(caseId)).Text("reference");
        var enforcement = await shared.App.As(Role.ImmigrationEnforcement);

        Assert.Equal("denied", (await enforcement.Post("people/find", new { fullName = "Ionela Vasiu", dateOfBirth = "1998" })).Expect(403).Code);
        Assert.Equal("denied", (await enforcement.Get($"cases?reference={reference}")).Expect(403).Code);
        Assert.Equal("invalid", (await enforcement.Post("removal-bar", new { fileNumber = "Ionela Vasiu" })).Expect(400).Code);
        Assert.Equal("not-found", (await enforcement.Get($"cases/{caseId}")).Expect(404).Code);

        var bar = (await enforcement.Post("removal-bar", new { fileNumber = reference })).Expect(200).Body;
        Assert.True(bar.GetProperty("barred").GetBoolean());
        var period = (await scene.Decider.See(caseId)).GetProperty("deadlines").EnumerateArray().Single(d => d.Text("clock") == "C04");
        Assert.Equal(period.Text("dueOn"), bar.Text("until"));
        Assert.Equal(["barred", "until"], bar.EnumerateObject().Select(p => p.Name));
    }
}
