using Nrm.Journeys.Tests.Stories;
using Nrm.Demonstration;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Screens;

/// <summary>docs/screens. Run by hand with infra/screens, never by the tests.</summary>
public sealed class Pictures(Stage stage)
{
    private const string Waiting = "mine=true&mainState=referred";
    private const string Reflecting = "mine=true&mainState=presumed";

    /// <summary>One line for each page; the account is the one whose view says most.</summary>
    private static readonly IReadOnlyList<Screen> All =
    [
        new("sign-in", null, "/sign-in"),
        new("enrol", null, "/enrol"),
        new("tour", null, "/tour"),
        new("help", null, "/help"),
        new("help-who-sees-what", null, "/help/who-sees-what"),
        new("help-accessibility", null, "/help/accessibility"),
        new("hidden", null, "/hidden"),
        new("my-work", "decider.one", "/my-work"),
        new("my-work-support", "support.one", "/my-work"),
        new("my-work-waiting", "support.one", "/my-work/waiting"),
        new("my-work-done", "support.one", "/my-work/done"),
        new("my-work-empty", "enforcement", "/my-work"),
        new("cases", "support.one", "/cases"),
        new("cases-find", "support.one", "/cases/find"),
        new("account", "support.one", "/account"),
        new("account-password", "support.one", "/account/password"),
        new("removal-check", "enforcement", "/removal-check"),
        new("nothing-here", "support.one", "/cases/00000000-0000-0000-0000-000000000001") { Status = 404 },
        new("role-refused", "decider.one", "/referrals") { Status = 403 },

        new("referrals", "responder.police", "/referrals"),
        new("referral-before", "responder.police", "/referrals/before"),
        new("referral-find", "responder.police", "/referrals/find"),
        new("referral-find-error", "responder.police", "/referrals/find") { Press = "Search" },
        new("referral-sections", "responder.police", "/referrals/find") { Press = "I know none of these: continue" },

        new("case", "support.one", "/cases/{caseId}", Reflecting),
        new("case-decider", "decider.one", "/cases/{caseId}"),
        new("person", "support.one", "/cases/{caseId}/person", Reflecting),
        new("person-change", "support.one", "/cases/{caseId}/person/change", Reflecting),
        new("person-change-error", "support.one", "/cases/{caseId}/person/change", Reflecting) { Press = "Save change" },
        new("person-history", "support.one", "/cases/{caseId}/person/history", Reflecting),
        new("screening", "decider.one", "/cases/{caseId}/screening"),
        new("decisions", "decider.one", "/cases/{caseId}/decisions"),
        new("decide", "decider.one", "/cases/{caseId}/decisions/reasonable-grounds", Waiting),
        new("decide-error", "decider.one", "/cases/{caseId}/decisions/reasonable-grounds", Waiting) { Press = "Continue and check" },
        new("second-review", "reviewer.one", "/cases/{caseId}/decisions/second-review"),
        new("reflection", "support.one", "/cases/{caseId}/reflection", Reflecting),
        new("plan", "support.one", "/cases/{caseId}/plan", Reflecting),
        new("plan-needs", "support.one", "/cases/{caseId}/plan/needs", Reflecting),
        new("plan-agree", "support.one", "/cases/{caseId}/plan/agree", Reflecting),
        new("need", "support.one", "/cases/{caseId}/plan/accommodation", Reflecting),
        new("return", "support.one", "/cases/{caseId}/return", Reflecting),
        new("return-risk", "support.one", "/cases/{caseId}/return/risk", Reflecting),
        new("consent", "support.one", "/cases/{caseId}/consent", Reflecting),
        new("share", "support.one", "/cases/{caseId}/consent/share", Reflecting),
        new("tasks", "support.one", "/cases/{caseId}/tasks", Reflecting),
        new("task", "decider.one", "/my-work") { Press = "A deadline has passed" },
        new("timeline", "support.one", "/cases/{caseId}/timeline", Reflecting),
        new("timeline-error", "support.one", "/cases/{caseId}/timeline", Reflecting) { Press = "Add the note" },
        new("access", "support.one", "/cases/{caseId}/access", Reflecting),
        new("decision-recorded", "support.one", "/cases/{caseId}/decisions/recorded", Reflecting),
        new("reflection-end", "support.one", "/cases/{caseId}/reflection/end", Reflecting),
        new("decision-letter", "support.one", "/cases/{caseId}/decisions", Reflecting) { Press = "Letter First decision: reasonable grounds" },
        new("contact-history", "support.one", "/cases/{caseId}/contact/history", Reflecting),
        new("report", "responder.police", "/referrals") { Press = "Report a concern" },
        new("plan-end", "support.one", "/cases/{caseId}/plan/end", Reflecting),
        new("departure", "support.one", "/cases/{caseId}/return/departure", Reflecting),
        new("request-support", "support.one", "/cases/{caseId}/work/request-support", Reflecting),
        new("assign", "supervisor.ngo", "/cases/{caseId}/work/assign", ""),
        new("step", "support.one", "/cases/{caseId}/steps/record-threat", Reflecting),
    ];

    [Fact(Explicit = true)]
    public async Task Of_every_page_at_two_widths()
    {
        Assert.NotEmpty(All);
        var app = await stage.Demonstration();
        var folder = Directory.CreateDirectory(Path.Combine(ProgramProcess.RepositoryRoot, "docs", "screens")).FullName;
        foreach (var screen in All)
        {
            await screen.Take(app, folder);
        }

        await ARefusedReturn(app, folder);
        await AReferral(app, folder);
        await ADecisionToCheck(app, folder);
    }

    /// <summary>Written and not recorded.</summary>
    private static async Task ADecisionToCheck(DemonstrationApp app, string folder)
    {
        using var api = await app.Api("decider.one");
        var place = $"/cases/{(await api.Cases(Waiting))[0]}/decisions/reasonable-grounds";
        await app.Journey("decider.one", async visit =>
        {
            await visit.Go(place);
            await visit.Choose("The act", "Established");
            await visit.Choose("The means", "Established");
            await visit.Choose("The purpose", "Established");
            await visit.Choose("Are there reasonable grounds?", "Positive: there are reasonable grounds");
            await visit.Write("Reasons", "The documents were kept, and the wage was never paid.");
            await visit.Press("Continue and check");
            await Screen.Take(visit.Page, "decide-check", folder);
        });
    }

    /// <summary>The seven sections, the answers to check, and the confirmation.</summary>
    private static Task AReferral(DemonstrationApp app, string folder) => app.Journey("responder.police", async visit =>
    {
        var name = Referring.Somebody();
        var draft = await Referring.Begin(visit, name);
        foreach (var part in new[] { "you", "safety", "contact", "age", "name", "languages", "observed", "account", "consent", "needs" })
        {
            await visit.Go($"{draft}/{part}");
            await Screen.Take(visit.Page, $"referral-{part}", folder);
        }

        await visit.Go(draft);
        await Referring.You(visit);
        await Referring.Safety(visit);
        await Referring.Contact(visit, "020 7946 0000");
        await Referring.Person(visit, "No, 18 or over", name);
        await Referring.Observed(visit, "The employer kept the documents and the wage.", withMeans: true);
        await Referring.Consent(visit);
        await visit.Go($"{draft}/check");
        await Screen.Take(visit.Page, "referral-check", folder);
        await visit.Go(draft);
        await Referring.Send(visit);
        await Screen.Take(visit.Page, "referral-sent", folder);
    });

    /// <summary>The refusal of the tour's fourth case, with rule and source.</summary>
    private static async Task ARefusedReturn(DemonstrationApp app, string folder)
    {
        var caseId = app.Tour.Find(DemonstrationTour.ReturnRefused)!.CaseId;
        await app.Journey(await app.DeciderOf(caseId), async visit =>
        {
            await visit.Go($"/cases/{caseId}/return/decide");
            await visit.Choose("The decision", "Safe");
            await visit.Write("Reasons", "The cousin offers a room, and the employer has moved away.");
            await visit.Press("Decide whether a return is safe");
            await Screen.Take(visit.Page, "return-refused", folder);
        });
    }
}
