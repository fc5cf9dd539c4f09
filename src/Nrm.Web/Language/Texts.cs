using System.Collections.Frozen;
using System.Text.Json;

namespace Nrm.Web.Language;

/// <summary>The texts of the pages as they stand in the program: <c>Language/&lt;language&gt;/&lt;area&gt;.json</c>, flat, English to translation.</summary>
public static class Texts
{
    /// <summary>The file of labels, whose keys are codes and not texts.</summary>
    internal const string CodesArea = "codes";

    private const string Root = "Nrm.Web.Language.";

    private static readonly Lazy<FrozenDictionary<string, string>> FrenchTexts = new(() => Merged("fr"));

    /// <summary>Sentences of the rules that say codes, and what pages say in their place. Patterns with holes are among them.</summary>
    public static IReadOnlyDictionary<string, string> Plainer { get; } = Merged("en");

    /// <summary>The translations of one language, of all areas.</summary>
    public static IReadOnlyDictionary<string, string> In(string language) =>
        language == "fr" ? FrenchTexts.Value : throw new ArgumentOutOfRangeException(nameof(language), language, "There are no texts in this language.");

    /// <summary>The areas of a language: one file each.</summary>
    public static IReadOnlyList<string> Areas(string language) =>
        [.. typeof(Texts).Assembly.GetManifestResourceNames().Where(n => n.StartsWith($"{Root}{language}.", StringComparison.Ordinal))
            .Select(n => n[$"{Root}{language}.".Length..^".json".Length]).Order(StringComparer.Ordinal)];

    /// <exception cref="JsonException">The file is not flat, or says a key twice.</exception>
    public static IReadOnlyDictionary<string, string> Area(string language, string area)
    {
        using var file = typeof(Texts).Assembly.GetManifestResourceStream($"{Root}{language}.{area}.json")
            ?? throw new InvalidOperationException($"There is no file of texts {language}/{area}.");
        return language == "fr" ? Read(file).ToDictionary(t => t.Key, t => FrenchTypography.Of(t.Value), StringComparer.Ordinal) : Read(file);
    }

    /// <summary>Puts areas together; the same English may stand in several, with one translation.</summary>
    /// <exception cref="InvalidOperationException">Two areas translate the same English differently.</exception>
    public static Dictionary<string, string> Merge(IEnumerable<IReadOnlyDictionary<string, string>> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (english, said) in areas.SelectMany(a => a))
        {
            if (!all.TryAdd(english, said) && all[english] != said)
            {
                throw new InvalidOperationException($"Two translations of \"{english}\": \"{all[english]}\" and \"{said}\".");
            }
        }

        return all;
    }

    /// <summary>A flat file of texts.</summary>
    /// <exception cref="JsonException">The file is not flat, or says a key twice.</exception>
    public static IReadOnlyDictionary<string, string> Read(Stream file) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(file, Strict) ?? throw new JsonException("A file of texts is empty.");

    /// <summary>True when the sentence is known whole.</summary>
    internal static bool Knows(string english) => FrenchTexts.Value.ContainsKey(english);

    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    private static FrozenDictionary<string, string> Merged(string language) =>
        Merge(Areas(language).Where(a => a != CodesArea).Select(a => Area(language, a))).ToFrozenDictionary(StringComparer.Ordinal);
}
