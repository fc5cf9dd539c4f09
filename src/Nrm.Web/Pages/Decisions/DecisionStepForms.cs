using Nrm.Casework.Decisions;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Decisions;

/// <summary>The forms of this capability's steps.</summary>
public static class DecisionStepForms
{
    /// <summary>The part of a case to which one returns after these steps.</summary>


    public static StepQuestions ReasonableGrounds { get; } = new(
        DecideReasonableGrounds.Declares,
        "A positive decision starts the time to recover and reflect by itself. A negative one has no effect before somebody else has looked at it.",
        Decision(DecisionQuestions.OutcomeOf(
            "Are there reasonable grounds?",
            "Positive: there are reasonable grounds",
            "Negative: there are no reasonable grounds"))) { Page = DecisionLinks.ReasonableGrounds, After = DecisionLinks.Decisions, Confirmation = DecisionLinks.Recorded, AtFields = FieldRefusals.Reasons };

    public static StepQuestions ConclusiveGrounds { get; } = new(
        DecideConclusiveGrounds.Declares,
        "A positive decision identifies the person. A negative one has no effect before somebody else has looked at it.",
        Decision(DecisionQuestions.OutcomeOf(
            "What is the final decision?",
            "Positive: the person is identified",
            "Negative: the person is not identified"))) { Page = DecisionLinks.Final, After = DecisionLinks.Decisions, Confirmation = DecisionLinks.Recorded, AtFields = FieldRefusals.Reasons };

    public static StepQuestions Review { get; } = new(
        SecondReview.Declares,
        "Look at the case with fresh eyes. Only if you agree does the negative decision take effect; otherwise it goes back and is decided again.",
        [
            new("agrees", "Do you agree with the negative decision?"),
            new("reasons", "Your reasons") { Hint = "They are kept with the decision and can be given to the person.", Rows = 8 },
        ])
    {
        Page = DecisionLinks.SecondReview,
        After = DecisionLinks.Decisions,
        AtFields = FieldRefusals.Reasons,
        Warning = "A review cannot be taken back. The person can still ask for reconsideration.",
    };

    public static StepQuestions Reconsideration { get; } = new(
        Casework.Decisions.DecideReconsideration.Declares,
        "Decide on the whole file as it is now, with what is new. A reversed first decision starts the time to recover and reflect in full.",
        [
            new("outcome", "What becomes of the negative decision?")
            {
                Choices = [new("upheld", "Upheld: it stays as it is"), new("reversed", "Reversed: it is taken back")],
            },
            new("reasons", "Your reasons") { Hint = "They are given to the person.", Rows = 8 },
        ])
    {
        Page = DecisionLinks.Reconsideration,
        After = DecisionLinks.Decisions,
        AtFields = FieldRefusals.Reasons,
        Warning = "This cannot be undone. The person can go to court against a decision that is upheld.",
    };

    public static StepQuestions Open { get; } = new(
        OpenConclusiveGrounds.Declares,
        "The authority starts to work on the final decision. This shortens no period and takes nothing away.",
        []) { After = DecisionLinks.Decisions };

    public static StepQuestions Request { get; } = new(
        RequestReconsideration.Declares,
        "Ask, for the person, that the negative decision be looked at again by somebody who did not take it. A return stops until that is decided.",
        [
            new("grounds", "Why should the decision be looked at again?") { Hint = "As far as possible in the person's own words.", Rows = 8 },
            new("newEvidence", "What is new"),
            new("lateReason", "Why the request comes late") { Hint = "Only when the time for it has passed. Nobody is late who was never told.", Rows = 3, Optional = true },
        ]) { After = DecisionLinks.Decisions };

    public static StepQuestions Withdrawal { get; } = new(
        Withdraw.Declares,
        "An adult may withdraw from identification at any time. Help goes on as it was, and so does a period that runs. It can be taken up again later.",
        [
            new("reason", "What the person said about it") { Hint = "The person owes nobody a reason.", Rows = 3 },
            new("wantsSupport", "Does the person want the help to go on?"),
        ]) { After = DecisionLinks.Decisions };

    public static StepQuestions Told { get; } = new(
        RecordDecisionNotified.Declares,
        "Record that the person was told of the decision. After a negative one, the time to ask for reconsideration counts from the day on which they were told.",
        [
            new("on", "On which day was the person told?") { Hint = "Leave it empty when it was today" },
            new("language", "In which language?"),
            new("deliveredHow", "How was the person told?") { Hint = "For example: in person, with an interpreter, and the letter handed over" },
            new("safeAddress", "Was it at a place, number or address that is safe for them?"),
        ]) { After = DecisionLinks.Decisions, About = "/Pages/Decisions/_DecisionToTell.cshtml", AtFields = FieldRefusals.Told };

    public static IReadOnlyList<StepQuestions> All { get; } = [ReasonableGrounds, ConclusiveGrounds, Review, Reconsideration, Open, Request, Withdrawal, Told];

    private static IReadOnlyList<Question> Decision(Question outcome) =>
        [outcome, DecisionQuestions.ActQuestion, DecisionQuestions.MeansQuestion, DecisionQuestions.PurposeQuestion, .. DecisionQuestions.Written];
}
