using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Decisions;

/// <summary>The questions of a first and of a final decision: the same fields, of which one order is easier to answer.</summary>
public static class DecisionQuestions
{
    private static readonly IReadOnlyList<Choice> Findings =
    [
        new("met", "Met"), new("notMet", "Not met"), new("unclear", "Unclear"), new("notNeeded", "Not needed", "The means, for a child or somebody who may be one"),
    ];

    public static IReadOnlyList<Question> All { get; } =
    [
        new("findings.act", QuestionKind.Radios, "The act: recruiting, transporting, transferring, harbouring or receiving") { Choices = Findings },
        new("findings.means", QuestionKind.Radios, "The means: threat, force, deception, abuse of power or of a position of vulnerability, payments")
        {
            Hint = "Consent of the person does not matter where one of the means was used", Choices = Findings,
        },
        new("findings.purpose", QuestionKind.Radios, "The purpose: exploitation, carried out or intended") { Choices = Findings },
        new("outcome", QuestionKind.Radios, "Your decision")
        {
            Choices =
            [
                new("positive", "Positive"),
                new("negative", "Negative", "It has no effect before somebody else has reviewed it")
                {
                    Then = [new("remedy", QuestionKind.Passage, "What the person can do against it") { Hint = "Leave it empty for the standard text of the country", Longest = 4_000, Rows = 3, Optional = true }],
                },
            ],
        },
        new("reasons", QuestionKind.Passage, "Reasons")
        {
            Hint = "They are given to the person: the indicators found, the evidence, how doubts were treated. At least 20 characters.", Longest = 20_000, Rows = 8,
        },
        new("evidence", QuestionKind.Lines, "Evidence") { Hint = "One piece on each line", Rows = 4, Optional = true },
        new("language", QuestionKind.Text, "Language in which the person is told") { Hint = "A language code such as ro or fa. Empty: the first language that is recorded", Longest = 35, Width = 10, Optional = true },
    ];
}
