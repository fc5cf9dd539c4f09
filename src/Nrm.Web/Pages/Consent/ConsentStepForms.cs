using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.Documents;
using Nrm.Casework.Referrals;
using Nrm.Casework.Safety;
using Nrm.Records.Views;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Consent;

/// <summary>The forms about what the person agrees to.</summary>
public static class ConsentStepForms
{
    private static readonly IReadOnlyList<Section> NeverShared = [Sections.Location, Sections.Encounters, Sections.Handling];

    public static StepQuestions Record { get; } = new(
        RecordConsent.Declares,
        "Ask about one purpose at a time. Saying no changes nothing about the help. Explain it in a language that the person understands, with nobody listening who may press them.",
        [
            new("purpose", QuestionKind.Select, "What is the person asked about?") { Choices = Choice.Of(ConsentPurposes.List) },
            new("recipient", "Who would get the information?") { Hint = "An organisation, or an office of it. Leave it empty when nothing is shared" },
            new("sections", "What may be shared?")
            {
                Hint = "Choose only what the person agreed to. Where the person stays is never shared",
                Choices = [.. Sections.All.Except(NeverShared).Select(s => new Choice(s.Name, "") { List = "section" })],
            },
            new("answer", "What does the person say?")
            {
                Choices =
                [
                    new("yes", "Yes"), new("no", "No"), new("refused", "Does not want to say", "Counts as no"), new("notAsked", "Not asked yet"),
                    new("unknown", "Not known"),
                ],
            },
            new("informationVersion", "Which version of the information was given?") { Hint = "It stands at the foot of the sheet. Needed when the answer is yes", Width = 20, Optional = true },
            new("language", "In which language?") { Hint = "Needed when the answer is yes", Optional = true },
            new("givenHow", QuestionKind.Radios, "How was the answer given?")
            {
                Hint = "Needed when the answer is yes",
                Choices = [new("in writing", "In writing"), new("orally", "Orally, with a witness"), new("recorded", "Recorded in sound or picture"), new("through guardian", "Through the guardian")],
                Optional = true,
            },
            new("interpreter", QuestionKind.Radios, "Who interpreted?") { Choices = Choice.Of(CodeLists.Interpreter) },
            new("viewsOfTheChild", "What does the child say?") { Hint = "For a child, or a person treated as one: their own view, beside that of the guardian", Rows = 3 },
        ]) { Adds = true, After = ConsentLinks.Consent };

    public static StepQuestions Withdraw { get; } = new(
        WithdrawConsent.Declares,
        "Nothing leaves for this purpose from now on. The person needs no reason, and no help becomes less.",
        [
            new("purpose", QuestionKind.Select, "Which consent is withdrawn?") { Choices = Choice.Of(ConsentPurposes.List) },
            new("note", "What the person says") { Hint = "Only if they want to say why", Rows = 3 },
        ]) { Adds = true, After = ConsentLinks.Consent, Fitting = OfTheGiven };

    public static IReadOnlyList<StepQuestions> All { get; } = [Record, Withdraw];

    /// <summary>A consent that was never given cannot be withdrawn.</summary>
    private static IReadOnlyList<Question> OfTheGiven(IReadOnlyList<Question> questions, CaseOverviewView view, Actor actor) =>
        [.. questions.Select(q => q.Path == "purpose" ? q with { Choices = [.. q.Choices.Where(c => view.Facts.ConsentFor(c.Value) is ConsentState.Given)] } : q)];
}
