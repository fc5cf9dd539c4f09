namespace Nrm.Demonstration;

/// <summary>What an invented account may do, in a sentence for whoever chooses one. English; every sentence that there is is in <see cref="Sentences"/>.</summary>
public static class DemonstrationRoles
{
    private const string RefersAndHelps = "Refers people, supports them, and records needs, plan, consent, notes and return.";

    private static readonly Dictionary<string, string> ByRole = new()
    {
        ["first-responder"] = "Refers people and sees what became of the referral.",
        ["support-worker"] = "Supports people: needs, plan, consent, safety, notes and return.",
        ["decider"] = "Takes referrals from the queue and decides, with reasons.",
        ["second-reviewer"] = "Reviews negative decisions before they take effect, and decides again when asked.",
        ["supervisor"] = "Sees the organisation's cases and who looked at them, gives them to colleagues and approves closing.",
        ["immigration-enforcement"] = "Asks one question only: may this person be removed. Opens no case.",
        ["administrator"] = "Manages accounts and organisations. Opens no case.",
    };

    /// <summary>Every sentence that <see cref="MayDo"/> can answer, for whoever translates them.</summary>
    public static IReadOnlyList<string> Sentences { get; } = [RefersAndHelps, .. ByRole.Values];

    internal static string MayDo(IReadOnlyList<string> roles) =>
        roles.Contains("first-responder") && roles.Contains("support-worker") ? RefersAndHelps : ByRole[roles[0]];
}
