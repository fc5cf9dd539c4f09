using Nrm.Casework.Decisions;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Decisions;

/// <summary>The forms of decisions, their review, and what the person can do against them.</summary>
public static class DecisionStepForms
{
    public static StepQuestions ReasonableGrounds { get; } = new(
        DecideReasonableGrounds.Declares,
        "Are there reasonable grounds to believe that this person may have been exploited? Doubt is decided in the person's favour.",
        DecisionQuestions.All) { Page = "decisions/reasonable-grounds", After = "decisions/recorded" };

    public static StepQuestions ConclusiveGrounds { get; } = new(
        DecideConclusiveGrounds.Declares,
        "Is it more likely than not that this person was exploited? Whether they co-operate or complain does not matter.",
        DecisionQuestions.All) { Page = "decisions/final", After = "decisions/recorded" };

    private static StepQuestions Review { get; } = new(
        SecondReview.Declares,
        "Read the reasons below. You did not take this decision, and you did not refer the case. If you agree, it takes effect; if not, it goes back to be decided again.",
        [
            new("agrees", QuestionKind.YesNo, "Do you agree with the proposed decision?"),
            new("reasons", QuestionKind.Passage, "Your reasons") { Hint = "At least 20 characters", Longest = 20_000 },
        ]) { Page = "decisions/second-review", After = "decisions" };

    public static IReadOnlyList<StepQuestions> All { get; } =
    [
        ReasonableGrounds,
        ConclusiveGrounds,
        Review,
        new(OpenConclusiveGrounds.Declares, "The final decision begins to be prepared. It is not taken before the earliest day that the country sets.", []) { After = "decisions" },
        new(
            RequestReconsideration.Declares,
            "For the person, or on their behalf: somebody who did not take the decision looks at it again. A return stops meanwhile.",
            [
                new("grounds", QuestionKind.Passage, "Why should the decision be looked at again?") { Longest = 20_000 },
                new("newEvidence", QuestionKind.Passage, "What is new") { Longest = 20_000, Rows = 3, Optional = true },
                new("lateReason", QuestionKind.Passage, "If the time for asking has passed: why only now?") { Longest = 4_000, Rows = 3, Optional = true },
            ]) { After = "decisions" },
        new(
            DecideReconsideration.Declares,
            "You did not take the decision that is looked at again.",
            [
                new("outcome", QuestionKind.Radios, "Your decision")
                {
                    Choices = [new("reversed", "The negative decision is reversed"), new("upheld", "The negative decision is upheld")],
                },
                new("reasons", QuestionKind.Passage, "Reasons") { Hint = "They are given to the person. At least 20 characters.", Longest = 20_000 },
            ]) { Page = "decisions/reconsideration", After = "decisions", Warning = "This cannot be undone." },
        new(
            Withdraw.Declares,
            "The person wants no identification. Help may go on without it, and they can come back at any time.",
            [
                new("reason", QuestionKind.Passage, "In the person's words, why?") { Hint = "Nobody has to give a reason", Longest = 4_000, Rows = 3, Optional = true },
                new("wantsSupport", QuestionKind.YesNo, "Does the person want help all the same?"),
            ]) { After = "decisions", Warning = "Identification ends with this. Make sure that the person knows what that means for their protection." },
        new(
            RecordDecisionNotified.Declares,
            "Record that the person was told of the decision, in a language that they understand and in a way that is safe. The time to ask for a review begins then.",
            [
                new("on", QuestionKind.Date, "On which day were they told?"),
                new("language", QuestionKind.Text, "In which language?") { Hint = "A language code such as ro or fa", Longest = 35, Width = 10 },
                new("deliveredHow", QuestionKind.Text, "How?") { Hint = "For example, in person with an interpreter", Longest = 300 },
                new("safeAddress", QuestionKind.YesNo, "Did it go to an address, number or person that is safe for them?"),
            ]) { After = "decisions" },
    ];
}
