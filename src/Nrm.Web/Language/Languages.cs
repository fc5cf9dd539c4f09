using Microsoft.Net.Http.Headers;

namespace Nrm.Web.Language;

/// <summary>The languages that users may choose. Pseudo-locales are offered where no real case is: in a demonstration.</summary>
public sealed class Languages(bool withPseudo)
{
    /// <summary>Holds the tag of the chosen language, nothing about the user.</summary>
    public const string Cookie = "nrm-language";

    public IReadOnlyList<Language> Offered { get; } = [.. Language.All.Where(l => withPseudo || !l.Pseudo)];

    /// <summary>Null when it is not offered.</summary>
    public Language? Find(string? tag) => Offered.FirstOrDefault(l => string.Equals(l.Tag, tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the user chose; else what the browser prefers; else English.</summary>
    public Language Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Find(request.Cookies[Cookie]) ?? Preferred(request) ?? Language.English;
    }

    private Language? Preferred(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted)
            ? wanted.Where(w => w.Quality is not 0).OrderByDescending(w => w.Quality ?? 1)
                .Select(w => Offered.FirstOrDefault(l => !l.Pseudo && l.Tag == w.Value.Value?.Split('-')[0].ToLowerInvariant()))
                .FirstOrDefault(l => l is not null)
            : null;
}
