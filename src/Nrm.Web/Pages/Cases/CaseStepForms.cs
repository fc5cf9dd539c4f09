using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Consent;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Safety;
using Nrm.Web.Forms;
using Nrm.Web.Pages.People;
using Nrm.Web.Pages.Referrals;
using Nrm.Web.Pages.Returns;

namespace Nrm.Web.Pages.Cases;

/// <summary>The forms of this capability's steps.</summary>
public static class CaseStepForms
{
    public static StepQuestions Note { get; } = new(
        AddNote.Declares,
        "For those who help the person. Deciders do not read notes. Write what you saw and what was said; keep what you think apart from it.",
        [
            new("text", QuestionKind.Passage, "Note") { Longest = 20_000, Rows = 6 },
            new("about", QuestionKind.Date, "Which day is it about?") { Hint = "Leave it empty when it is today", Optional = true },
        ]) { Page = CaseLinks.Timeline, Adds = true, After = CaseLinks.Timeline };

    public static StepQuestions Person { get; } = new(
        ChangePerson.Declares,
        "Change what is wrong or new. What was recorded before stays in the history, with who changed it and why.",
        [.. PersonQuestions.Person.Where(q => q.Path != "person.changeReason"), ChangeReasons.OfThePerson]) { Page = PeopleLinks.ChangePerson, After = PeopleLinks.Person };

    public static StepQuestions Contact { get; } = new(
        ChangeContact.Declares,
        "Say how the person can be reached now. Ask who else sees or hears the phone or the post.",
        [.. PersonQuestions.Contact.Where(q => q.Path != "safeContact.changeReason"), ChangeReasons.Question]) { Page = PeopleLinks.ChangeContact, After = PeopleLinks.Person };

    public static StepQuestions Age { get; } = new(
        RecordAgeAssessment.Declares,
        "Until there is a final result against which no appeal is open, the person is treated as a child. Refusing an assessment proves nothing.",
        [
            new("method", QuestionKind.Text, "How was the age assessed?") { Hint = "For example, an identity document, an interview with two specialists", Longest = 300 },
            new("result", QuestionKind.Radios, "What is the result?")
            {
                Choices =
                [
                    new("adult", "18 or over")
                    {
                        Then =
                        [
                            new("final", QuestionKind.YesNo, "Is the result final?") { Hint = "A final result that ends the treatment as a child is recorded by the authority that decides the case" },
                            new("appealOpen", QuestionKind.YesNo, "Is an appeal open, or still possible?"),
                        ],
                    },
                    new("child", "Under 18"),
                    new("inconclusive", "Inconclusive"),
                    new("refused", "The person did not want to be assessed"),
                ],
            },
            new("margin", QuestionKind.Text, "Margin of error") { Hint = "The lower age counts. For example, 16 to 19 years", Longest = 300, Optional = true },
            new("note", QuestionKind.Passage, "What else matters") { Longest = 4_000, Optional = true },
        ]) { After = PeopleLinks.Person };

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

    public static IReadOnlyList<StepQuestions> All { get; } =
        [Note, Person, Contact, Age, Threat, Health, Whereabouts, .. ConsentStepForms.All, .. ClosureStepForms.All];
}
