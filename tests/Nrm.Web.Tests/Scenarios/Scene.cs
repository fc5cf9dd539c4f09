using System.Text.Json;
using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Scenarios;

/// <summary>The people of a scenario and the steps that most have in common.</summary>
public sealed class Scene
{
    public required RunningApp App { get; init; }

    public required TestClient Officer { get; init; }

    public required TestClient Decider { get; init; }

    public required TestClient Support { get; init; }

    public static async Task<Scene> Open(RunningApp app) => new()
    {
        App = app,
        Officer = await app.As(Role.FirstResponder),
        Decider = await app.As(Role.Decider),
        Support = await app.As(Role.SupportWorker),
    };

    /// <summary>Referred and taken, by the authority and by a support organisation.</summary>
    public async Task<string> Taken(object? referral = null)
    {
        var caseId = (await Officer.Refer(referral ?? Referrals.Adult())).CaseId();
        await Decider.Do(caseId, "take");
        await Support.Do(caseId, "take");
        return caseId;
    }

    /// <summary>Taken, with positive reasonable grounds: the reflection period runs.</summary>
    public async Task<string> Presumed(object? referral = null)
    {
        var caseId = await Taken(referral);
        await DecideGrounds(caseId, "positive");
        return caseId;
    }

    public Task<JsonElement> DecideGrounds(string caseId, string outcome) => Decider.Do(caseId, "tracks/identification/decide-reasonable-grounds", new
    {
        outcome, findings = new { act = "met", means = "met", purpose = "met" }, reasons = "Recruited by deception, worked without pay, documents withheld.",
        evidence = new[] { "The person's account." },
    });

    public async Task Assess(string caseId, string side, string q1 = "no", string q2 = "yes", string q3 = "no", string q4 = "yes") =>
        await Support.Do(caseId, "tracks/return/assess-return-risk", new { side, answers = new { q1 = Answered(q1), q2 = Answered(q2), q3 = Answered(q3), q4 = Answered(q4) } });

    private object Answered(string value) => new { value, evidence = "A report of an organisation there.", dated = App.Clock.GetUtcNow().ToString("yyyy-MM-dd", null) };
}
