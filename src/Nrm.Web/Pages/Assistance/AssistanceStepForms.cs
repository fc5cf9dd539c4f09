using Nrm.Casework.Assistance;
using Nrm.Casework.Referrals;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Assistance;

/// <summary>The forms of this capability's steps.</summary>
public static class AssistanceStepForms
{
    /// <summary>One need: where, how urgent, what the person wishes.</summary>
    public static FormRows Needs { get; } = new(typeof(AssessNeeds), "needs",
    [
        new("domain", QuestionKind.Select, "What the need is about") { Choices = Choice.Of(CodeLists.Need) },
        new("urgency", QuestionKind.Select, "How urgent") { Choices = CodeChoices.Kebab<Urgency>(), Optional = true },
        new("wish", "What the person wants, in their own words") { Rows = 2 },
    ]);

    /// <summary>One service of a plan.</summary>
    public static FormRows Services { get; } = new(typeof(AgreePlan), "items",
    [
        new("need", QuestionKind.Select, "For which need") { Choices = Choice.Of(CodeLists.Need) },
        new("service", "Which service"),
        new("provider", "From whom"),
        new("replyBy", "By when they are asked to answer"),
    ]);

    public static Question PersonAgrees { get; } = new Question("personAgrees", "Does the person agree to this plan?") { Choices = CodeChoices.Kebab<PlanAgreement>() }.In(typeof(AgreePlan));

    public static Question Outcome { get; } = new Question("outcome", QuestionKind.Radios, "What became of it")
    {
        Choices =
        [
            .. Choice.Of(HelpOutcomes.Outcome),
            new(NeedPage.InWords, "Something else")
            {
                Then = [new(NeedPage.WordsField, QuestionKind.Passage, "Say what became of it, in the person's words where you can") { Becomes = "outcome", Rows = 3 }],
            },
        ],
    }.In(typeof(RecordOutcome));

    public static StepQuestions End { get; } = new(EndAssistance.Declares, "The help ends. It can begin again at any time, and nobody has to give a reason for coming back.",
    [
        new("reason", "Why the help ends") { Choices = CodeChoices.Of<AssistanceEndReason>() },
        new("exitPlanOffered", "Was a plan for afterwards offered to the person?") { Optional = true, Hint = "A plan that was recorded before counts too." },
        new("note", "Anything that whoever meets the person next should know"),
    ]) { Page = AssistanceLinks.End, After = AssistanceLinks.Plan };

    public static IReadOnlyList<StepQuestions> All { get; } =
    [
        new(BeginNeedsAssessment.Declares, "What was urgent is met. From now on you and the person look at all needs together.", []) { After = AssistanceLinks.Plan },
        new(AssessNeeds.Declares, "The needs as the person sees them. Help does not depend on any decision, statement or co-operation.", OfFirst(Needs)) { Page = AssistanceLinks.Needs, After = AssistanceLinks.Plan },
        new(AgreePlan.Declares, "Which help, and from whom. The plan is agreed with the person; what they do not want is left out.", [.. OfFirst(Services), PersonAgrees])
        {
            Page = AssistanceLinks.Agree, After = AssistanceLinks.Plan,
        },
        new(ReviewPlan.Declares, "You look at the plan again with the person. Services go on meanwhile. Then agree the plan anew: there services are added or changed.",
        [
            new("changes", "What changes") { Hint = "One change on each line. If nothing changes, say so." },
        ]) { After = AssistanceLinks.Plan },
        new(RecordOutcome.Declares, "What became of a need. A refusal by the person has no effect on any other help.",
        [
            new("need", QuestionKind.Select, "Which need") { Choices = Choice.Of(CodeLists.Need) }, Outcome,
        ]) { Page = AssistanceLinks.Plan, After = AssistanceLinks.Plan },
        new(Decline.Declares, "The person does not want help now. That is their right: nothing else changes, and help is offered again.",
        [
            new("reason", "What the person said") { Hint = "Nobody has to give a reason." },
        ]) { After = AssistanceLinks.Plan },
        new(OfferAgain.Declares, "Help is offered again, and the person takes it up.", []) { After = AssistanceLinks.Plan },
        new(PlanExit.Declares, "What comes after the help, planned with the person.",
        [
            new("plan", "The plan for afterwards") { Rows = 8, Hint = "Where the person lives, whom they can call, what goes on." },
            new("offered", "Was the plan offered to the person?"),
        ]) { After = AssistanceLinks.Plan },
        End,
        new(BeginAftercare.Declares, "Contact goes on after the help has ended.", []) { After = AssistanceLinks.Plan },
        new(BeginInclusion.Declares, "The emergency is over: a plan with long-term goals runs.", []) { After = AssistanceLinks.Plan },
    ];

    private static IReadOnlyList<Question> OfFirst(FormRows rows) => [.. rows.Questions.Select(q => q with { Path = rows.Prefix(0) + q.Path })];
}
