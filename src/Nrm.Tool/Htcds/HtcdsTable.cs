using System.Text.Json;

namespace Nrm.Tool.Htcds;

/// <summary>
/// How HTCDS 2.0 reads in the words of this program: columns, codes and what is left out, all in htcds-2.0.json. A code that is not in
/// the table is refused; the four ways of not knowing stay apart (INV-40).
/// </summary>
public sealed record HtcdsTable(
    string Standard, IReadOnlyList<HtcdsColumn> Columns, IReadOnlyDictionary<string, IReadOnlyList<HtcdsCode>> Codes, IReadOnlyList<HtcdsCode> Missing)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectRequiredConstructorParameters = false,
    };

    public static HtcdsTable Current { get; } = Read();

    /// <summary>The column of a heading: its name or its label, however it is spelt with signs and capitals; null when the standard has none.</summary>
    public HtcdsColumn? Column(string heading)
    {
        var key = Plain(heading);
        return key.Length == 0 ? null
            : Columns.FirstOrDefault(c => Plain(c.Name) == key || (c.AlsoSpelt?.Any(a => Plain(a) == key) ?? false))
            ?? Columns.FirstOrDefault(c => Plain(c.Label) == key);
    }

    /// <summary>The entry for a code or its label in a list; null when there is none.</summary>
    public HtcdsCode? Find(string list, string text)
    {
        var key = Plain(text);
        return Codes[list].FirstOrDefault(c => Plain(c.Code) == key) ?? Codes[list].FirstOrDefault(c => Plain(c.Label) == key)
            ?? Codes[list].FirstOrDefault(c => c.Code.Split('_') is [var section, var name] && (section == text.Trim() || Plain(name) == key)) ?? Absent(text);
    }

    /// <summary>One of the four ways of not knowing; null when the text is none of them.</summary>
    public HtcdsCode? Absent(string text)
    {
        var key = Plain(text);
        return Missing.FirstOrDefault(m => m.Code == text.Trim() || (key.Length > 2 && (Plain(m.Code) == key || Plain(m.Label) == key)));
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static HtcdsTable Read()
    {
        using var stream = typeof(HtcdsTable).Assembly.GetManifestResourceStream("Nrm.Tool.Htcds.htcds-2.0.json")!;
        return JsonSerializer.Deserialize<HtcdsTable>(stream, Json)!;
    }
}

/// <param name="Takes">What it becomes here; null when it is left out.</param>
/// <param name="Codes">The list of codes, when the column is coded.</param>
/// <param name="LeftOut">Why it is not taken over.</param>
public sealed record HtcdsColumn(string Name, string Label, IReadOnlyList<string>? AlsoSpelt, string? Takes, string? Codes, string? LeftOut);

/// <param name="Is">The code, or the words, of this program.</param>
public sealed record HtcdsCode(string Code, string Label, string Is);
