using Nrm.Casework.Cases;
using Nrm.Casework.People;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.People;

/// <summary>What is recorded of a person, in words.</summary>
public static class PersonWords
{
    public static string Countries(PersonDetails person, Words words) => List(person.Nationalities, words.Country, words);

    public static string Languages(PersonDetails person, Words words) => List(person.Languages, words.LanguageName, words);

    public static string YesNo(bool? answer, Words words) => words.Label("yesNo", answer switch { true => "yes", false => "no", null => null });

    public static string Born(Answer<PartialDate>? born, Words words) =>
        born is not { } said ? words["Not recorded"] : said.HasValue ? words.PartialDate(said.Value) : words.Missing(said.Missing!.Value);

    /// <summary>The fields that tell who somebody is, by label, in the order of the form; names last, for they are covered until asked for.</summary>
    public static IEnumerable<(string Label, string Value, bool Covered)> Rows(PersonDetails person, Words words)
    {
        yield return (words["Full name"], person.FullName ?? "", IsCovered(nameof(person.FullName)));
        yield return (words["In Latin letters"], person.LatinName ?? "", IsCovered(nameof(person.LatinName)));
        yield return (words["Other names"], string.Join(", ", person.OtherNames ?? []), IsCovered(nameof(person.OtherNames)));
        yield return (words["Date of birth"], Born(person.DateOfBirth, words), IsCovered(nameof(person.DateOfBirth)));
        yield return (words["Spoken of as"], person.CodeName ?? "", IsCovered(nameof(person.CodeName)));
        yield return (words["Gender"], words.Label("gender", person.Gender), IsCovered(nameof(person.Gender)));
        yield return (words["Nationalities"], Countries(person, words), IsCovered(nameof(person.Nationalities)));
        yield return (words["Languages"], Languages(person, words), IsCovered(nameof(person.Languages)));
        yield return (words["Interpreter needed"], YesNo(person.InterpreterNeeded, words), IsCovered(nameof(person.InterpreterNeeded)));
    }

    public static IEnumerable<(string Label, string Value, bool Covered)> Rows(SafeContact contact, Words words)
    {
        yield return (words["Way"], words.Label("channel", contact.Channel), false);
        yield return (words["Number, address or organisation"], contact.Value ?? "", false);
        yield return (words["Safe to call"], words.Label("yesNo", contact.SafeToCall), false);
        yield return (words["Safe to write"], words.Label("yesNo", contact.SafeToWrite), false);
        yield return (words["Safe days and hours"], contact.Times ?? "", false);
    }

    public static IReadOnlyList<(string Label, string Value, bool Covered)> Rows(object document, Words words) => document switch
    {
        PersonDetails person => [.. Rows(person, words)],
        SafeContact contact => [.. Rows(contact, words)],
        _ => throw new InvalidOperationException($"No rows are declared for {document.GetType().Name}."),
    };

    public static string? ReasonOf(object document) => document switch { PersonDetails p => p.ChangeReason, SafeContact c => c.ChangeReason, _ => null };

    private static bool IsCovered(string property) => Fields.Of(typeof(PersonDetails)).Single(f => f.Property == property).IsCovered;

    private static string List(IReadOnlyList<string>? codes, Func<string, string> name, Words words) =>
        codes is { Count: > 0 } ? string.Join(", ", codes.Select(name)) : words["Not recorded"];
}
