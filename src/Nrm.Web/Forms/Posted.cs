using Microsoft.Extensions.Primitives;

namespace Nrm.Web.Forms;

/// <summary>A form as it came. Fields that begin with an underscore are the page's own, all others are what was typed.</summary>
public sealed record Posted(IReadOnlyDictionary<string, string[]> Fields, IReadOnlyDictionary<string, string> Own)
{
    /// <summary>Sends the same form once, however often the button is pressed.</summary>
    public const string Key = "_key";

    /// <summary>The version of the case that the form was made from.</summary>
    public const string Version = "_version";

    /// <summary>Which button.</summary>
    public const string Button = "_button";

    /// <summary>The button that keeps what was typed, valid or not, for later.</summary>
    public const string SaveForLater = "later";

    /// <summary>The button that throws the kept text away.</summary>
    public const string Discard = "discard";

    public const string Antiforgery = "_csrf";

    public static Posted Of(IFormCollection form) => new(
        form.Where(f => f.Key.Length > 0 && f.Key[0] != '_').ToDictionary(f => f.Key, f => Texts(f.Value)),
        form.Where(f => f.Key.Length > 0 && f.Key[0] == '_' && f.Value.Count > 0).ToDictionary(f => f.Key, f => f.Value[^1]!));

    public bool HasText => Fields.Any(f => f.Value.Any(v => !string.IsNullOrWhiteSpace(v)));

    public string? Pressed => Own.GetValueOrDefault(Button);

    public int? VersionRead => int.TryParse(Own.GetValueOrDefault(Version), System.Globalization.NumberStyles.None, null, out var version) ? version : null;

    /// <summary>Null unless it is one of the program's own.</summary>
    public string? KeyOfForm => Own.TryGetValue(Key, out var key) && Guid.TryParseExact(key, "N", out _) ? key : null;

    private static string[] Texts(StringValues values) => [.. values.Where(v => v is not null).Select(v => v!)];
}
