using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>
/// A country or a language: a name that is typed. Where scripts run, the browser suggests names once somebody is in the field; the list is fetched then
/// (frontend/names.js), and takes nothing away from what may be typed.
/// </summary>
internal static class NameFields
{
    private const int Shown = 3;
    private const int Most = 10;

    public static TagBuilder One(Field field, Words words, HttpContext http, string list) => Fields.Group(
        field, Fields.Label(field), Fields.Hint(field), Fields.Error(field, words),
        TextFields.Box(field with { Values = [.. field.Values.Select(v => Name(v, words, list))] }, "text", 20, null).With("list", list).With("aria-describedby", field.DescribedBy()), List(http, words, list));

    /// <summary>Three boxes, and one more than are filled, up to ten.</summary>
    public static TagBuilder Several(Field field, Words words, HttpContext http, string list)
    {
        var typed = field.Values.Where(v => v.Length > 0).ToList();
        var boxes = Enumerable.Range(0, Math.Min(Most, Math.Max(Shown, typed.Count + 1))).Select(n =>
        {
            var id = $"{field.Id}-{n.ToString(CultureInfo.InvariantCulture)}";
            var box = new Field(field.Name, field.Label) { Id = id, Values = n < typed.Count ? [Name(typed[n], words, list)] : [], Error = field.Error };
            return Markup.Element("div", "govuk-form-group govuk-!-margin-bottom-2", TextFields.Box(box, "text", 20, null).With("list", list).With("aria-label", $"{field.Label} {(n + 1).ToString(CultureInfo.CurrentCulture)}"));
        });
        return Fields.Group(field, Fields.Fieldset(field, "group", Fields.Hint(field), Fields.Error(field, words), boxes, List(http, words, list)).With("id", field.Id));
    }

    /// <summary>The name of what is recorded as a code, so that nobody has to know codes; a name that would not be understood when it comes back stays a code.</summary>
    private static string Name(string value, Words words, string list)
    {
        var countries = list == NameList.Countries;
        var isCode = countries ? value is "stateless" || NamedCodes.Countries.Contains(value) : NamedCodes.Languages.Contains(value);
        var name = !isCode ? value : countries ? words.Country(value) : words.LanguageName(value);
        return NamedCodes.Of(countries ? "country" : "language", name) == value ? name : value;
    }

    /// <summary>Once on a page, whoever asks first. Empty until it is wanted.</summary>
    private static TagBuilder? List(HttpContext http, Words words, string list) => http.Items.TryAdd((typeof(NameFields), list), true)
        ? Markup.Element("datalist", null).With("id", list).With("data-names", NameList.Of(list, words)!.Address) : null;
}
