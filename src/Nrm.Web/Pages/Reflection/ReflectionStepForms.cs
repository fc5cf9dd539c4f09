using Nrm.Casework.Reflection;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Reflection;

/// <summary>The forms of this capability's steps.</summary>
public static class ReflectionStepForms
{
    /// <summary>The part of a case to which one returns after these steps.</summary>

    public static StepQuestions Informed { get; } = new(
        RecordInformationGiven.Declares,
        "Record that the period was explained to the person: their rights, their choices, and that nothing is asked in return.",
        [
            new("language", "In which language was it explained?"),
            new("interpreter", "Who interpreted?") { Hint = "Leave it empty when nobody was needed" },
            new("version", "Which information did the person get?") { Hint = "Its version or date, as printed on it", Width = 20 },
        ]) { After = ReflectionLinks.Period };

    public static StepQuestions More { get; } = new(
        ExtendReflection.Declares,
        "The end moves later, never earlier. Everything that applies during the period goes on until then.",
        [
            new("days", "By how many days?"),
            new("reason", "Why is more time needed?") { Rows = 4 },
        ]) { After = ReflectionLinks.Period, AtFields = FieldRefusals.More };

    public static StepQuestions End { get; } = new(
        EndReflection.Declares,
        "There is no other ground than these. Refusing to co-operate, contradictory statements, leaving a shelter or an asylum claim are none.",
        [
            new("ground", "Why does the period end before its time?")
            {
                Choices =
                [
                    new("person-asked", "The person asked for it", "Their own free wish, after they were told what they give up"),
                    new("voluntary-renewed-contact", "The person renewed contact with the exploiters", "Actively, voluntarily and on their own initiative. Being called or threatened is not that")
                    {
                        Then = [new("ownInitiative", "Was it found that the contact was the person's own initiative?")],
                    },
                    new("public-order", "Public order"),
                    new("improper-claim", "The status was claimed improperly"),
                ],
            },
            new("evidence", "What shows it") { Hint = "Needed whenever the person did not ask for it themselves. One piece on each line, at least 20 characters", Rows = 4, Optional = true },
            new("personHeard", "Was the person heard on this?"),
            new("reasons", "Reasons") { Hint = "They are given to the person. Needed whenever the person did not ask for it themselves", Rows = 6, Optional = true },
        ])
    {
        Page = ReflectionLinks.End,
        After = ReflectionLinks.Period,
        AtFields = FieldRefusals.End,
        Warning = "The period cannot be started again by hand. Only a positive review starts a new one.",
    };

    public static IReadOnlyList<StepQuestions> All { get; } = [Informed, More, End];
}
