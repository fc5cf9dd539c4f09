using System.Globalization;
using System.Text.RegularExpressions;

namespace Nrm.Web.Forms;

/// <param name="Input">The use case; null when something could not be read.</param>
/// <param name="Errors">What could not be read, by field.</param>
/// <param name="Rows">Of each list: the typed row of each entry, since empty rows are left out.</param>
public sealed partial record FormRead(object? Input, IReadOnlyDictionary<string, Said[]> Errors, IReadOnlyDictionary<string, List<int>> Rows)
{
    /// <summary>The field, as it stands in the form, that an error at this path of the use case is about.</summary>
    public string FieldOf(string path)
    {
        var field = "";
        var at = 0;
        foreach (Match index in Index().Matches(path))
        {
            field += path[at..index.Index];
            var entry = int.Parse(index.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            field += Rows.TryGetValue(field, out var rows) && entry < rows.Count ? $"[{rows[entry]}]" : index.Value;
            at = index.Index + index.Length;
        }

        return field + path[at..];
    }

    [GeneratedRegex(@"\[(\d{1,4})\]")]
    private static partial Regex Index();
}
