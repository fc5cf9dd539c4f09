using System.Collections;
using System.Globalization;
using Nrm.Casework.Children;
using Nrm.Casework.People;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>A step as lines: every field that was filled in and is kept with it, in the order in which it is declared, in words.</summary>
public static class StepRows
{
    public static IReadOnlyList<(string Label, string Value)> Of(StepTaken step, Words words) =>
        [.. Of(step.Typed, "", words), .. step.Found is { } found ? [(words.Label("field", "result"), words.Label(step.Typed is ChangePerson ? AgeCorrections.List.Name : "returnRisk", found))] : Array.Empty<(string, string)>()];

    private static IEnumerable<(string Label, string Value)> Of(object record, string before, Words words) => Fields.Of(record.GetType())
        .Where(f => f.KeptIn is null && f.NotKept is null)
        .SelectMany(f => f.Of(record) is { } value ? Rows(f, value, before.Length == 0 ? words.Label("field", f.Name) : $"{before}, {words.Label("field", f.Name)}", words) : []);

    private static IEnumerable<(string Label, string Value)> Rows(Field field, object value, string label, Words words) => (field, value) switch
    {
        ({ Kind: PartAttribute, IsList: true }, IEnumerable parts) => parts.Cast<object>().SelectMany((part, n) => Of(part, $"{label} {(n + 1).ToString(CultureInfo.CurrentCulture)}", words)),
        ({ Kind: PartAttribute }, _) => Of(value, label, words),
        ({ IsDictionary: true }, IDictionary texts) => texts.Keys.Cast<object>().Select(key => ($"{label}, {(key is Enum code ? words.Label(code) : key)}", $"{texts[key]}")),
        ({ IsList: true }, IEnumerable many) => many.Cast<object>().ToList() is { Count: > 0 } all ? [(label, string.Join("; ", all.Select(one => Said(field, one, words))))] : [],
        _ => [(label, Said(field, value, words))],
    };

    private static string Said(Field field, object value, Words words) => (field.Kind, value) switch
    {
        (_, Enum code) => words.Label(code),
        (_, bool yes) => words.Label("yesNo", yes ? "yes" : "no"),
        (_, DateOnly day) => words.Day(day),
        (_, PartialDate date) => words.PartialDate(date),
        (_, string code) when field.Coded is { } list && list.Has(code) => words.Label(list, code),
        (LanguageAttribute, string code) => words.LanguageName(code),
        (CountryAttribute, string code) => words.Country(code),
        (KnownAttribute, string code) when CountryProfiles.Exists(code) => words.Choice("profile", code),
        _ => string.Format(CultureInfo.CurrentCulture, "{0}", value),
    };
}
