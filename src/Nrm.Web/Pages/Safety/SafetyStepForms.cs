using Nrm.Casework.Referrals;
using Nrm.Casework.Safety;
using Nrm.Web.Forms;
using Nrm.Web.Pages.People;
using Nrm.Web.Pages.Returns;

namespace Nrm.Web.Pages.Safety;

/// <summary>The forms of this capability's steps.</summary>
public static class SafetyStepForms
{
    public static StepQuestions Threat { get; } = new(
        RecordThreat.Declares,
        "Safety is looked at again at once, and a return on its way stops. That the person was called or found does not shorten any period of theirs.",
        [
            new("source", QuestionKind.Radios, "From whom does it come?")
            {
                Choices =
                [
                    new("trafficker", "Somebody who exploits or exploited the person"), new("network", "The network around them"), new("family", "The family"),
                    new("official", "An official"), new("community", "The community"), new("other", "Somebody else"), new("unknown", "Not known"),
                ],
            },
            new("what", QuestionKind.Passage, "What happened?") { Longest = 20_000 },
            new("happenedOn", QuestionKind.Date, "When did it happen?") { Optional = true },
            new("personsView", QuestionKind.Passage, "How does the person see it?") { Hint = "In their own words. What would make them feel safer?", Longest = 4_000, Rows = 3, Optional = true },
            new("measures", QuestionKind.Lines, "What was done at once?") { Rows = 3, Optional = true },
        ]) { Adds = true, After = ReturnLinks.Return };

    public static StepQuestions Health { get; } = new(
        RecordHealth.Declares,
        "Only what help needs to know. It replaces what was recorded before, which stays in the history. It is read only with the person's consent, also by you.",
        [
            new("health.urgent", QuestionKind.Passage, "What is urgent?") { Longest = 4_000, Rows = 3, Optional = true },
            new("health.conditions", QuestionKind.Passage, "Illnesses, injuries, disabilities, pregnancy") { Longest = 4_000, Rows = 3, Optional = true },
            new("health.medicines", QuestionKind.Passage, "Medicines") { Longest = 4_000, Rows = 3, Optional = true },
            new("health.allergies", QuestionKind.Passage, "Allergies") { Longest = 4_000, Rows = 2, Optional = true },
            new("health.provider", QuestionKind.Text, "Doctor or clinic") { Longest = 300, Optional = true },
        ]) { After = PeopleLinks.Person };

    public static StepQuestions Whereabouts { get; } = new(
        RecordWhereabouts.Declares,
        "Only those who support the person see it. It never stands in a letter, an export or a notice, and is never shared.",
        [
            new("whereabouts.kind", QuestionKind.Radios, "What kind of place is it?") { Choices = Choice.Of(SafetyCodes.Accommodation, "unknown"), Optional = true },
            new("whereabouts.address", QuestionKind.Text, "Address, or how to find it") { Longest = 300 },
            new("whereabouts.since", QuestionKind.Date, "Since when?") { Optional = true },
            new("whereabouts.note", QuestionKind.Passage, "What visitors must know") { Hint = "For example, who must not learn of it", Longest = 4_000, Rows = 3, Optional = true },
        ]) { After = PeopleLinks.Person };

    public static IReadOnlyList<StepQuestions> All { get; } = [Threat, Health, Whereabouts];
}
