using Nrm.Casework.Referrals;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>Who the person is and how to reach them, for every form that asks for it. Nothing is forced (domain 3).</summary>
public static class PersonQuestions
{
    public static Question Born { get; } = new("person.dateOfBirth", QuestionKind.PartialDate, "Date of birth") { Hint = "For example, 27 3 2009. A year alone is enough", Optional = true };

    public static IReadOnlyList<Question> Names { get; } =
    [
        new("person.fullName", QuestionKind.Text, "Full name, as the person writes it") { Hint = "In any script. One name is enough", Longest = 300, Optional = true },
        new("person.latinName", QuestionKind.Text, "Name in Latin letters, as in documents") { Longest = 300, Optional = true },
        new("person.otherNames", QuestionKind.Lines, "Other names") { Hint = "Names in other documents, or by which others know the person. Each on a line of its own", Rows = 3, Optional = true },
        new("person.codeName", QuestionKind.Text, "A neutral word to speak of the person by") { Hint = "Never initials or a year of birth", Width = 20, Optional = true },
        new("person.gender", QuestionKind.Radios, "Gender") { Hint = "Asked so that help and accommodation fit", Choices = Choice.Of(CodeLists.Gender, "unknown", "refused"), Optional = true },
    ];

    public static IReadOnlyList<Question> Languages { get; } =
    [
        new("person.nationalities", QuestionKind.Countries, "Nationalities") { Hint = "Stateless, Not known and Does not want to say are answers", Optional = true },
        new("person.languages", QuestionKind.Languages, "Languages in which the person understands well") { Hint = "The best one first", Optional = true },
        new("person.interpreterNeeded", QuestionKind.YesNo, "Is an interpreter needed?") { Optional = true },
    ];

    public static IReadOnlyList<Question> Person { get; } = [.. Names, Born, .. Languages, new("person.changeReason", QuestionKind.Text, "Why this differs from what was recorded before") { Optional = true }];

    public static IReadOnlyList<Question> Contact { get; } =
    [
        new("safeContact.channel", QuestionKind.Radios, "How can the person be reached without danger?") { Choices = Choice.Of(CodeLists.Channel, "unknown", "refused"), Optional = true },
        new("safeContact.value", QuestionKind.Text, "Number, address or organisation") { Longest = 300, Optional = true },
        new("safeContact.safeToCall", QuestionKind.Radios, "Is it safe to call?") { Choices = Choice.Of(CodeLists.YesNo, "unknown"), Optional = true },
        new("safeContact.safeToWrite", QuestionKind.Radios, "Is it safe to send messages or letters?") { Choices = Choice.Of(CodeLists.YesNo, "unknown"), Optional = true },
        new("safeContact.times", QuestionKind.Text, "Safe days and hours") { Hint = "For example, on weekdays after 6pm", Longest = 300, Optional = true },
        new("safeContact.changeReason", QuestionKind.Text, "Why this contact differs from what was recorded before") { Optional = true },
    ];
}
