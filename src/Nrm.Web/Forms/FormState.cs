using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nrm.Web.Forms;

/// <summary>
/// What stands in a form: every value as it was typed, valid or not, and the errors by field. Fields are named by their path in the use case,
/// such as <c>person.fullName</c> or <c>items[0].need</c>; a date has three: <c>on.day</c>, <c>on.month</c>, <c>on.year</c>.
/// </summary>
public sealed record FormState(IReadOnlyDictionary<string, string[]> Values, IReadOnlyDictionary<string, string[]> Errors)
{
    private const string Key = "nrm-form";

    public static FormState Empty { get; } = new(new Dictionary<string, string[]>(), new Dictionary<string, string[]>());

    /// <summary>The form of the page that is being written; empty when the page has none.</summary>
    public static FormState Of(ViewContext context) => context.ViewData[Key] as FormState ?? Empty;

    public void PutOn(Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary view) => view[Key] = this;

    /// <summary>The id of the element of a field, which the error summary links to.</summary>
    public static string Id(string path) => path.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    public string? Value(string path) => Values.TryGetValue(path, out var v) && v.Length > 0 ? v[^1] : null;

    public IReadOnlyList<string> All(string path) => Values.TryGetValue(path, out var v) ? v : [];

    /// <summary>The first error of a field; null when it has none.</summary>
    public string? Error(string path) => Errors.TryGetValue(path, out var e) && e.Length > 0 ? e[0] : null;
}
