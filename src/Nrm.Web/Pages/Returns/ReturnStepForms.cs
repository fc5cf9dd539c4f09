using Nrm.Casework.Cases;
using Nrm.Casework.Returns;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Returns;

/// <summary>The forms of this capability's steps.</summary>
public static class ReturnStepForms
{
    public static Question Side { get; } = new Question("side", "Which side you assess") { Choices = CodeChoices.Of<AssessmentSide>() }.In(typeof(AssessReturnRisk));

    /// <summary>The four questions before any return (OSCE Special Representative 2010, note 83).</summary>
    public static IReadOnlyList<(Question Asked, IReadOnlyList<Question> Parts)> FourQuestions { get; } =
    [
        (new("answers.q1", QuestionKind.Radios, "Is there a real risk of harm on return, also by way of revenge?"), Parts("q1")),
        (new("answers.q2", QuestionKind.Radios, "Can the authorities there protect the person from intimidation and violence?"), Parts("q2")),
        (new("answers.q3", QuestionKind.Radios, "May the person be prosecuted there for acts that stem directly from the exploitation?"), Parts("q3")),
        (new("answers.q4", QuestionKind.Radios, "Can services there support the person and sustain inclusion, given stigma?"), Parts("q4")),
    ];

    /// <summary>One item of the sheet.</summary>
    public static FormRows Items { get; } = new(typeof(AssessReturnRisk), "items",
    [
        new("block", QuestionKind.Select, "What it is about") { Choices = CodeChoices.Of<RiskBlock>() },
        new("severity", QuestionKind.Select, "How grave, from 1 to 5") { Choices = CodeChoices.Rating(5) },
        new("likelihood", QuestionKind.Select, "How likely, from 1 to 5") { Choices = CodeChoices.Rating(5) },
        new("note", "What it rests on") { Rows = 2 },
    ]);

    /// <summary>The seven principles, each of which needs a record before a return (ODIHR 2014).</summary>
    public static IReadOnlyList<Question> Gates { get; } =
    [
        Gate("safeReturn", "Safe return"), Gate("dueProcess", "Due process"), Gate("protectionWhenReturnIsImpossible", "Protection when return is not possible"),
        Gate("specialMeasuresForChildren", "Special measures for children"), Gate("durableSolution", "Durable solution without further harm"),
        Gate("effectiveRemedy", "Effective remedy that suspends the return"), Gate("cooperationAndMonitoring", "Co-operation and monitoring"),
    ];

    public static IReadOnlyList<StepQuestions> All { get; } =
    [
        new(RaiseReturn.Declares, "Somebody asks for a return, or the person wants one. Nothing is organised before the risk is assessed, whoever asks.",
        [
            new("by", "Who asks for it") { Choices = CodeChoices.Kebab<ReturnRaisedBy>() },
            new("kind", "What kind of return") { Choices = CodeChoices.Kebab<ReturnKind>() },
        ]) { After = ReturnLinks.Return },
        new(RecordCounselling.Declares, "The person is told of the risks and of the alternatives, free of pressure. A wish to return does not skip this.",
        [
            new("alternatives", "What was explained") { Hint = "Staying, a permit, asylum, the risks that were found." },
            new("language", "In which language") { Optional = true },
            new("personsView", "What the person says, in their own words"),
            new("freeOfPressure", "Could the person speak free of pressure, and can they still change their mind?"),
        ]) { After = ReturnLinks.Return },
        new(AssessReturnRisk.Declares, "One side of the assessment: here, or in the country of origin. Both are needed before any return.",
            [Side, .. FourQuestions.SelectMany(q => q.Parts), .. Items.Questions.Select(q => q with { Path = Items.Prefix(0) + q.Path }), .. Gates])
        {
            Page = ReturnLinks.Risk, After = ReturnLinks.Risk,
        },
        new(DecideReturn.Declares, "The decision on the assessment. It starts nothing by itself: a return still has to be prepared, and everything is asked once more before anybody leaves.",
        [
            new("outcome", "The decision") { Choices = CodeChoices.Kebab<ReturnRisk>() },
            new("reasons", "Reasons") { Rows = 8 },
        ]) { Page = ReturnLinks.Decide, After = ReturnLinks.Return },
        new(BarReturn.Declares, "No return until there are new facts.",
        [
            new("reason", "Why no return is possible"),
        ]) { After = ReturnLinks.Return },
        new(PrepareReturn.Declares, "Documents, reception and hand-over. Nothing tells the authorities there why the person returns.",
        [
            new("steps", "What is prepared"),
        ]) { After = ReturnLinks.Return },
        new(ExecuteReturn.Declares, "The person has left. Every bar is asked once more at this moment.",
        [
            new("date", "On which day the person left"),
        ]) { Page = ReturnLinks.Departure, After = ReturnLinks.Return },
        new(WithdrawReturn.Declares, "The return is no longer asked for. The person may change their mind until they leave.",
        [
            new("reason", "What was said"),
        ]) { After = ReturnLinks.Return },
        new(RecordFollowUp.Declares, "How the person is after the return: after 1, 3, 6 and 12 months.",
        [
            new("outcome", "How the person is") { Choices = Choice.Of(ReturnCodes.FollowUp) },
            new("note", "What is known"),
        ]) { After = ReturnLinks.Return },
        new(CloseReturn.Declares, "The follow-up is done.",
        [
            new("reason", "How it ended"),
        ]) { After = ReturnLinks.Return },
    ];

    private static Question Gate(string path, string label) => new Question($"gates.{path}", label) { Rows = 2 }.In(typeof(AssessReturnRisk));

    private static IReadOnlyList<Question> Parts(string path) => [.. Asked(path).Select(q => q.In(typeof(AssessReturnRisk)))];

    private static IEnumerable<Question> Asked(string path) =>
    [
        new($"answers.{path}.value", "The answer") { Choices = CodeChoices.Of<RiskAnswer>() },
        new($"answers.{path}.evidence", "What it rests on") { Rows = 3 },
        new($"answers.{path}.dated", "The day of that evidence"),
    ];
}
