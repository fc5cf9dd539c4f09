using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nrm.Web.Language;

/// <summary>
/// The names that a field for a country or a language suggests, in the language of the request. They would be half of a page that asks for them,
/// so they stand apart: public, the same for everybody, at an address that changes when they do.
/// </summary>
/// <param name="Text">One name on each line.</param>
/// <param name="Version">A digest of the text.</param>
public sealed record NameList(string Kind, string Language, string Version, string Text)
{
    public const string Countries = "countries";
    public const string Languages = "languages";

    private static readonly string[] WhyMissing = ["unknown", "refused"];
    private static readonly ConcurrentDictionary<(string Kind, string Language), NameList> Known = new();

    public string Address => NameLinks.Names(Kind, Language, Version);

    /// <summary>Null when there is no list of this kind.</summary>
    public static NameList? Of(string kind, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return kind is Countries or Languages ? Known.GetOrAdd((kind, words.Tag), (_, w) => Read(kind, w), words) : null;
    }

    private static NameList Read(string kind, Words words)
    {
        var names = kind == Countries ? NamedCodes.Countries.Append("stateless").Select(words.Country) : NamedCodes.Offered.Select(words.LanguageName);
        var text = string.Join('\n', names.Order(StringComparer.CurrentCulture).Concat(WhyMissing.Select(m => words.Label("missing", m))));
        return new NameList(kind, words.Tag, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4)), text);
    }
}
