using Nrm.Casework.Reflection;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Reflection;

/// <summary>The forms of the recovery and reflection period.</summary>
public static class ReflectionStepForms
{
    public static StepQuestions End { get; } = new(
        EndReflection.Declares,
        "The period ends early only because the person asked for it, or on one of three grounds of the Convention, with evidence, a hearing and reasons. Not co-operating is none of them.",
        [
            new("ground", QuestionKind.Radios, "Why does it end?")
            {
                Choices =
                [
                    new("person-asked", "The person asked for it"),
                    new("voluntary-renewed-contact", "The person renewed contact with those who exploited them, actively, voluntarily and on their own initiative")
                    {
                        Then = [new("ownInitiative", QuestionKind.YesNo, "Was it found that the contact was the person's own initiative?") { Hint = "Being called or threatened is not that" }],
                    },
                    new("public-order", "Public order"),
                    new("improper-claim", "The status was claimed improperly"),
                ],
            },
            new("evidence", QuestionKind.Lines, "Evidence") { Hint = "One piece on each line, each of at least 20 characters. Not needed when the person asked", Rows = 4, Optional = true },
            new("personHeard", QuestionKind.YesNo, "Was the person heard?") { Optional = true },
            new("reasons", QuestionKind.Passage, "Reasons") { Hint = "They are given to the person", Longest = 20_000 },
        ]) { Page = "reflection/end", After = "reflection", Warning = "The person's protection against removal ends with the period." };

    public static IReadOnlyList<StepQuestions> All { get; } =
    [
        new(
            RecordInformationGiven.Declares,
            "Record that the period was explained to the person: what it is for, that nothing is expected of them, and what help there is.",
            [
                new("language", QuestionKind.Text, "In which language?") { Hint = "A language code such as ro or fa", Longest = 35, Width = 10 },
                new("interpreter", QuestionKind.Text, "Who interpreted?") { Hint = "A name, or how it was done. Never somebody from the person's surroundings", Longest = 300, Optional = true },
                new("version", QuestionKind.Text, "Which version of the information?") { Longest = 50, Width = 10, Optional = true },
            ]) { After = "reflection" },
        new(
            ExtendReflection.Declares,
            "The end moves later, never earlier.",
            [
                new("days", QuestionKind.Number, "By how many days?") { Width = 4 },
                new("reason", QuestionKind.Passage, "Why is more time needed?") { Longest = 4_000, Rows = 3 },
            ]) { After = "reflection" },
        End,
    ];
}
