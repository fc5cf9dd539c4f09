using System.Collections.Frozen;

namespace Nrm.Web.Language;

/// <summary>The labels of codes: <c>Language/&lt;language&gt;/codes.json</c>, from <c>list/code</c> to the label, English among them.</summary>
public static class CodeTexts
{
    private static readonly Lazy<FrozenDictionary<string, string>> French = new(() => Texts.Area("fr", Texts.CodesArea).ToFrozenDictionary(StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, string> English { get; } = Texts.Area("en", Texts.CodesArea).ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> In(string language) =>
        language == "fr" ? French.Value : throw new ArgumentOutOfRangeException(nameof(language), language, "There are no labels in this language.");
}
