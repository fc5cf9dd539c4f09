using System.Globalization;
using Nrm.Casework.Cases;
using Nrm.Casework.People;

namespace Nrm.Web.Pages.People;

/// <summary>What is recorded, as the fields of the form that changes it. The reason of the last change is not one of them: each change has its own.</summary>
public static class DocumentFields
{
    public static IReadOnlyDictionary<string, string[]> Of(object? document) => (document switch
    {
        PersonDetails person => Of(person),
        SafeContact contact => Of(contact),
        null => [],
        _ => throw new InvalidOperationException($"No fields are declared for {document.GetType().Name}."),
    }).Where(f => f.Values.Length > 0 && f.Values.All(v => v.Length > 0)).ToDictionary(f => f.Field, f => f.Values);

    private static IEnumerable<(string Field, string[] Values)> Of(PersonDetails person) =>
    [
        ("person.fullName", One(person.FullName)),
        ("person.latinName", One(person.LatinName)),
        ("person.otherNames", [.. person.OtherNames ?? []]),
        .. Of("person.dateOfBirth", person.DateOfBirth),
        ("person.codeName", One(person.CodeName)),
        ("person.gender", One(person.Gender)),
        ("person.nationalities", [.. person.Nationalities ?? []]),
        ("person.languages", [.. person.Languages ?? []]),
        ("person.interpreterNeeded", One(person.InterpreterNeeded switch { true => "true", false => "false", null => null })),
    ];

    private static IEnumerable<(string Field, string[] Values)> Of(SafeContact contact) =>
    [
        ("safeContact.channel", One(contact.Channel)),
        ("safeContact.value", One(contact.Value)),
        ("safeContact.safeToCall", One(contact.SafeToCall)),
        ("safeContact.safeToWrite", One(contact.SafeToWrite)),
        ("safeContact.times", One(contact.Times)),
    ];

    private static IEnumerable<(string Field, string[] Values)> Of(string path, Answer<PartialDate>? answer)
    {
        if (answer is { HasValue: true, Value: var date })
        {
            yield return ($"{path}.day", One(date.Day?.ToString(CultureInfo.InvariantCulture)));
            yield return ($"{path}.month", One(date.Month?.ToString(CultureInfo.InvariantCulture)));
            yield return ($"{path}.year", One(date.Year.ToString("0000", CultureInfo.InvariantCulture)));
        }
        else if (answer is { Missing: { } missing })
        {
            yield return ($"{path}.missing", [MissingWords.Of(missing)]);
        }
    }

    private static string[] One(string? text) => text is null ? [] : [text];
}
