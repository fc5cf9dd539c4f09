using System.Globalization;
using Nrm.Casework.Documents;

namespace Nrm.Tool.Htcds;

/// <summary>Reads the coded cells of a row by the table. Every code that it does not know is a reason to refuse the row.</summary>
internal sealed class HtcdsCodes(HtcdsRow row, List<string> reasons)
{
    private static readonly char[][] Separators = [[';', '|', '\n'], [','], [' ']];

    private static readonly Lazy<Dictionary<string, string>> Countries3 = new(() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(c => new RegionInfo(c.Name)).Where(r => r.TwoLetterISORegionName.Length == 2 && r.TwoLetterISORegionName.All(char.IsAsciiLetterUpper))
        .DistinctBy(r => r.TwoLetterISORegionName).DistinctBy(r => r.ThreeLetterISORegionName)
        .ToDictionary(r => r.ThreeLetterISORegionName, r => r.TwoLetterISORegionName));

    /// <summary>The one code of a cell; null when the cell is empty or refused.</summary>
    public string? One(string takes) => Read(takes) is not { Count: > 0 } codes ? null : codes.Count == 1 ? codes[0].Is : Refused(row[takes]!, "holds more than one code");

    /// <summary>The codes of a cell; null when it is empty or refused.</summary>
    public IReadOnlyList<string>? Many(string takes) => Read(takes) is { Count: > 0 } codes ? [.. codes.Select(c => c.Is).Distinct()] : null;

    /// <summary>The same for people to read.</summary>
    public string? Words(string takes) => Many(takes) is { } codes ? string.Join(", ", codes) : null;

    /// <summary>ISO 3166: two letters, or three, or stateless.</summary>
    public IReadOnlyList<string>? Countries(string takes) => Split(takes, text =>
        HtcdsTable.Current.Absent(text)?.Is
        ?? (text.Equals("stateless", StringComparison.OrdinalIgnoreCase) ? "stateless"
            : text.Length == 2 && IsCountry(text.ToUpperInvariant()) ? text.ToUpperInvariant()
            : Countries3.Value.GetValueOrDefault(text.ToUpperInvariant())));

    /// <summary>ISO 639: two or three letters, the first language first.</summary>
    public IReadOnlyList<string>? Languages()
    {
        var all = new[] { "primaryLanguage", "secondaryLanguage" }.SelectMany(takes => Split(takes, text =>
            HtcdsTable.Current.Absent(text)?.Is ?? (LanguageAttribute.IsCode(text.ToLowerInvariant()) ? text.ToLowerInvariant() : null)) ?? []).Distinct().ToList();
        return all.Count == 0 ? null : all;
    }

    private List<HtcdsCode>? Read(string takes)
    {
        if (row[takes] is not { } cell)
        {
            return null;
        }

        var list = cell.Column.Codes!;
        return HtcdsTable.Current.Find(list, cell.Text) is { } whole ? [whole] : Parts(cell, text => HtcdsTable.Current.Find(list, text));
    }

    private List<string>? Split(string takes, Func<string, string?> read) => row[takes] is not { } cell ? null : read(cell.Text) is { } whole ? [whole] : Parts(cell, read);

    /// <summary>Files separate codes by semicolons, commas or blanks; a label may hold the last two itself, so the widest separator is tried first.</summary>
    private List<T>? Parts<T>(HtcdsCell cell, Func<string, T?> read) where T : class
    {
        foreach (var separators in Separators)
        {
            var parts = cell.Text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var read2 = parts.Select(read).OfType<T>().ToList();
            if (parts.Length > 1 && read2.Count == parts.Length)
            {
                return read2;
            }
        }

        Refused(cell, "holds a code that HTCDS 2.0 does not have");
        return null;
    }

    private string? Refused(HtcdsCell cell, string why)
    {
        if (!reasons.Any(r => r.StartsWith(cell.Where, StringComparison.Ordinal)))
        {
            reasons.Add($"{cell.Where} {why}.");
        }

        return null;
    }

    private static bool IsCountry(string code) => code.All(char.IsAsciiLetterUpper) && Countries3.Value.ContainsValue(code);
}
