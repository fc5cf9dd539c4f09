using System.Globalization;

namespace Nrm.Web.Forms;

/// <summary>
/// A list in a form: rows that may stay empty, and a button that adds one. The page comes back with one row more and all text where it was, with
/// and without JavaScript.
/// </summary>
/// <param name="Input">The use case.</param>
/// <param name="List">The path of the list in it.</param>
/// <param name="Questions">Of one row; paths without the list.</param>
public sealed record FormRows(Type Input, string List, IReadOnlyList<Question> Questions)
{
    public IReadOnlyList<Question> Questions { get; } = [.. Questions.Select(q => q.In(Input, $"{List}[]."))];

    /// <summary>The value of the button.</summary>
    public const string Another = "another";

    /// <summary>Rows that are there from the start.</summary>
    public const int Least = 5;

    public string Prefix(int row) => $"{List}[{row.ToString(CultureInfo.InvariantCulture)}].";

    /// <summary>Where the browser goes after a row was added.</summary>
    public string Anchor(int row) => FormState.Id($"{List}[{row.ToString(CultureInfo.InvariantCulture)}].{Questions[0].Path}");

    /// <summary>How many rows the form shows.</summary>
    public int Count(IReadOnlyDictionary<string, string[]> fields) => Math.Max(Least, fields.Keys.Select(Row).DefaultIfEmpty(-1).Max() + 1);

    public IReadOnlyDictionary<string, string[]> WithAnother(IReadOnlyDictionary<string, string[]> fields) =>
        new Dictionary<string, string[]>(fields) { [Prefix(Count(fields)) + Questions[0].Path] = [""] };

    /// <summary>The rows of a list as fields, with what is already known.</summary>
    public IReadOnlyDictionary<string, string[]> Fill<T>(IEnumerable<T> rows, Func<T, IEnumerable<(string Path, string? Value)>> fields) => rows
        .SelectMany((row, i) => fields(row).Where(f => f.Value is not null).Select(f => KeyValuePair.Create(Prefix(i) + f.Path, new[] { f.Value! })))
        .ToDictionary();

    /// <summary>-1 for a field of no row.</summary>
    private int Row(string field) =>
        field.StartsWith(List + "[", StringComparison.Ordinal) && field.IndexOf(']', StringComparison.Ordinal) is > 0 and var end
        && int.TryParse(field.AsSpan(List.Length + 1, end - List.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < Most ? row : -1;

    /// <summary>More are not shown: a number in a field's name that somebody made up must not cost memory.</summary>
    private const int Most = 100;
}
