using System.Collections.Frozen;
using System.Text.Json;

namespace Nrm.Web.Language;

/// <summary>
/// All texts of one language: the files of its folder. <c>language.json</c> is about the language, <c>codes.json</c> has the labels of codes,
/// <c>plurals.json</c> the texts with a number, a form for each category; every other file is flat, English to translation.
/// </summary>
public sealed class Catalogue
{
    public const string SettingsArea = "language";
    public const string CodesArea = "codes";
    public const string PluralsArea = "plurals";

    private static readonly JsonSerializerOptions Strict = new()
    {
        AllowDuplicateProperties = false, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private Catalogue(string tag, LanguageSettings settings, Dictionary<string, IReadOnlyDictionary<string, string>> areas, Dictionary<string, Dictionary<string, string>> counted)
    {
        (Tag, Settings, Plurals) = (tag, settings, new PluralRules(settings.Plurals));
        Codes = areas.GetValueOrDefault(CodesArea, FrozenDictionary<string, string>.Empty).ToFrozenDictionary(StringComparer.Ordinal);
        Areas = areas.Where(a => a.Key != CodesArea).ToFrozenDictionary(StringComparer.Ordinal);
        Texts = Merge(Areas.Values).ToFrozenDictionary(StringComparer.Ordinal);
        Counted = counted.ToFrozenDictionary(c => c.Key, IReadOnlyDictionary<string, string> (c) => c.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>BCP 47; also the name of the folder.</summary>
    public string Tag { get; }

    public LanguageSettings Settings { get; }

    public PluralRules Plurals { get; }

    /// <summary>From <c>list/code</c> to the label.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; }

    /// <summary>Texts by English text, of all areas.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>The texts with a number, by the English form for many: a text for each category of <see cref="Plurals"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Counted { get; }

    /// <summary>Texts by the file in which they stand.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Areas { get; }

    /// <param name="files">By name without ending. They stay the caller's.</param>
    /// <exception cref="JsonException">A file is not as it has to be, or says a key twice.</exception>
    /// <exception cref="InvalidOperationException">Two files translate the same English differently, or the folder says nothing of the language.</exception>
    public static Catalogue Read(string tag, IEnumerable<(string Area, Stream File)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        LanguageSettings? settings = null;
        var areas = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        var counted = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (area, file) in files)
        {
            switch (area)
            {
                case SettingsArea:
                    settings = Read<LanguageSettings>(file);
                    break;
                case PluralsArea:
                    counted = Read<Dictionary<string, Dictionary<string, string>>>(file);
                    break;
                default:
                    areas.Add(area, Read<Dictionary<string, string>>(file));
                    break;
            }
        }

        return settings is null
            ? throw new InvalidOperationException($"The folder of the language {tag} has no file {SettingsArea}.json.")
            : new Catalogue(
                tag, settings,
                areas.ToDictionary(a => a.Key, IReadOnlyDictionary<string, string> (a) => a.Value.ToDictionary(t => t.Key, t => Set(t.Value), StringComparer.Ordinal)),
                counted.ToDictionary(c => c.Key, c => c.Value.ToDictionary(f => f.Key, f => Set(f.Value), StringComparer.Ordinal)));

        string Set(string plain) => settings!.Typography.Aggregate(plain, (text, sign) => text.Replace(sign.Key, sign.Value, StringComparison.Ordinal));
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

    /// <summary>What this language lacks of what English counts and labels, and of what another language says: with any of it, it is half a language.</summary>
    public IEnumerable<string> Lacks(Catalogue english, IEnumerable<Catalogue> others)
    {
        ArgumentNullException.ThrowIfNull(english);
        var texts = Tag == english.Tag ? [] : others.Where(o => o.Tag != english.Tag).SelectMany(o => o.Texts.Keys).Distinct().Where(t => !Texts.ContainsKey(t));
        return texts
            .Concat(english.Codes.Keys.Where(c => !Codes.ContainsKey(c)))
            .Concat(english.Counted.Keys.SelectMany(t => Plurals.Categories.Where(c => !Counted.TryGetValue(t, out var forms) || !forms.ContainsKey(c)).Select(c => $"{t} ({c})")));
    }

    private static T Read<T>(Stream file) => JsonSerializer.Deserialize<T>(file, Strict) ?? throw new JsonException("A file of texts is empty.");
}
