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
            new("source", "From whom does it come?")
            {
                Choices =
                [
                    new("trafficker", "Somebody who exploits or exploited the person"), new("network", "The network around them"), new("family", "The family"),
                    new("official", "An official"), new("community", "The community"), new("other", "Somebody else"), new("unknown", "Not known"),
                ],
            },
            new("what", "What happened?"),
            new("happenedOn", "When did it happen?"),
            new("personsView", "How does the person see it?") { Hint = "In their own words. What would make them feel safer?", Rows = 3 },
            new("measures", "What was done at once?") { Rows = 3 },
        ]) { Adds = true, After = ReturnLinks.Return };

    public static StepQuestions Health { get; } = new(
        RecordHealth.Declares,
        "Only what help needs to know. What you leave empty stays as it is recorded. It is read only with the person's consent, also by you.",
        [
            new("health.urgent", "What is urgent?") { Rows = 3 },
            new("health.conditions", "Illnesses, injuries, disabilities, pregnancy") { Rows = 3 },
            new("health.medicines", "Medicines") { Rows = 3 },
            new("health.allergies", "Allergies") { Rows = 2 },
            new("health.provider", "Doctor or clinic"),
            new("erase", "What that is recorded no longer holds?")
            {
                Hint = "It is emptied, and stays in the history",
                Choices =
                [
                    new("urgent", "Urgent"), new("conditions", "Illnesses, injuries, disabilities, pregnancy"), new("medicines", "Medicines"), new("allergies", "Allergies"),
                    new("provider", "Doctor or clinic"),
                ],
            },
        ]) { After = PeopleLinks.Person };

    public static StepQuestions Whereabouts { get; } = new(
        RecordWhereabouts.Declares,
        "Only those who support the person see it. It never stands in a letter, an export or a notice, and is never shared. What you leave empty stays as it is recorded. With another address, kind and date are not known until you say them.",
        [
            new("whereabouts.kind", "What kind of place is it?") { Choices = Choice.Of(SafetyCodes.Accommodation, "unknown") },
            new("whereabouts.address", "Address, or how to find it"),
            new("whereabouts.since", "Since when?"),
            new("whereabouts.note", "What visitors must know") { Hint = "For example, who must not learn of it", Rows = 3 },
            new("erase", "What that is recorded no longer holds?")
            {
                Hint = "After a move, what visitors had to know of the place before: it stays until you say so. What you name is emptied, and stays in the history",
                Choices = [new("kind", "Kind of place"), new("since", "Since"), new("note", "What visitors must know")],
            },
        ]) { After = PeopleLinks.Person };

    public static IReadOnlyList<StepQuestions> All { get; } = [Threat, Health, Whereabouts];
}
