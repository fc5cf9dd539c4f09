using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages.Decisions;

/// <summary>What deciders do at the pages of decisions, in few words.</summary>
internal static class Deciding
{
    public const string Reasons = "Recruited by deception; worked without pay; documents withheld. Doubts about dates were counted for her.";

    public const string First = "decisions/reasonable-grounds";
    public const string Final = "decisions/final";

    public static (string, string)[] Answers(string outcome, string means = "met", string reasons = Reasons) =>
    [
        ("findings.act", "met"), ("findings.means", means), ("findings.purpose", "met"), ("outcome", outcome), ("reasons", reasons), ("evidence", "Her account.\nThe inspection's report."),
    ];

    /// <summary>Referred and taken; the decider at the pages.</summary>
    public static async Task<(Scene Scene, string CaseId, PageClient Decider)> Taken(RunningApp app, object? referral = null)
    {
        var scene = await Scene.Open(app);
        var caseId = await scene.Taken(referral);
        return (scene, caseId, app.Pages(scene.Decider));
    }

    /// <summary>Fills in the form and goes to the page to check.</summary>
    public static async Task<PageReply> ToCheck(this PageClient decider, string caseId, string place, params (string, string)[] answers)
    {
        var form = (await decider.Get($"/cases/{caseId}/{place}")).Expect(200);
        return (await decider.Follow((await decider.Submit(form, answers)).Expect(302))).Expect(200);
    }

    /// <summary>The whole way; the page that confirms it.</summary>
    public static async Task<PageReply> Decide(this PageClient decider, string caseId, string place, params (string, string)[] answers)
    {
        var check = await decider.ToCheck(caseId, place, answers);
        return (await decider.Follow((await decider.Submit(check, [])).Expect(302))).Expect(200);
    }

    /// <summary>A second reviewer who has taken the case.</summary>
    public static async Task<PageClient> Reviewer(RunningApp app, string caseId)
    {
        var reviewer = await app.Pages(Role.SecondReviewer, Actors.Authority);
        await reviewer.Staff.Do(caseId, "take");
        return reviewer;
    }

    /// <summary>What is said at a field, not in the summary above.</summary>
    public static string At(this PageReply page, string field) => page.Page.QuerySelector($"main form [id='{field}-error']")?.TextContent ?? "";

    public static string? Typed(this PageReply page, string field) => page.Page.QuerySelector($"[name='{field}']") is AngleSharp.Html.Dom.IHtmlTextAreaElement text ? text.Value : null;
}
