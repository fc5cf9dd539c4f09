using Nrm.Casework.People;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Referrals;

namespace Nrm.Web.Pages.People;

/// <summary>The forms of this capability's steps.</summary>
public static class PeopleStepForms
{
    private static readonly IReadOnlyList<Question> OfPerson = [.. PersonQuestions.Person.Where(q => q.Path != "person.changeReason"), ChangeReasons.OfThePerson];

    public static StepQuestions Person { get; } = new(
        ChangePerson.Declares,
        "Change what is wrong or new. What was recorded before stays in the history, with who changed it and why.",
        OfPerson) { Page = PeopleLinks.ChangePerson, After = PeopleLinks.Person, Pages = [Covered.Page(OfPerson)] };

    public static StepQuestions Contact { get; } = new(
        ChangeContact.Declares,
        "Say how the person can be reached now. Ask who else sees or hears the phone or the post.",
        [.. PersonQuestions.Contact.Where(q => q.Path != "safeContact.changeReason"), ChangeReasons.Question]) { Page = PeopleLinks.ChangeContact, After = PeopleLinks.Person };

    public static IReadOnlyList<StepQuestions> All { get; } = [Person, Contact];
}
