using Nrm.Casework.Referrals;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>Who the person is and how to reach them, for every form that asks for it. Nothing is forced (domain 3).</summary>
public static class PersonQuestions
{
    public static Question Born { get; } = new("person.dateOfBirth", "Date of birth") { Hint = "For example, 27 3 2009. A year alone is enough" };

    public static IReadOnlyList<Question> Names { get; } =
    [
        new("person.fullName", "Full name, as the person writes it") { Hint = "In any script. One name is enough" },
        new("person.latinName", "Name in Latin letters, as in documents"),
        new("person.otherNames", "Other names") { Hint = "Names in other documents, or by which others know the person. Each on a line of its own", Rows = 3 },
        new("person.codeName", "A neutral word to speak of the person by") { Hint = "Never initials or a year of birth", Width = 20 },
        new("person.gender", "Gender") { Hint = "Asked so that help and accommodation fit", Choices = Choice.Of(CodeLists.Gender, "unknown", "refused") },
    ];

    public static IReadOnlyList<Question> Languages { get; } =
    [
        new("person.nationalities", "Nationalities") { Hint = "Stateless, Not known and Does not want to say are answers" },
        new("person.languages", "Languages in which the person understands well") { Hint = "The best one first" },
        new("person.interpreterNeeded", "Is an interpreter needed?"),
    ];

    public static IReadOnlyList<Question> Person { get; } = [.. Names, Born, .. Languages, new("person.changeReason", "Why this differs from what was recorded before")];

    public static IReadOnlyList<Question> Contact { get; } =
    [
        new("safeContact.channel", "How can the person be reached without danger?") { Choices = Choice.Of(CodeLists.Channel, "unknown", "refused") },
        new("safeContact.value", "Number, address or organisation"),
        new("safeContact.safeToCall", "Is it safe to call?") { Choices = Choice.Of(CodeLists.YesNo, "unknown") },
        new("safeContact.safeToWrite", "Is it safe to send messages or letters?") { Choices = Choice.Of(CodeLists.YesNo, "unknown") },
        new("safeContact.times", "Safe days and hours") { Hint = "For example, on weekdays after 6pm" },
        new("safeContact.changeReason", "Why this contact differs from what was recorded before"),
    ];
}
