namespace Nrm.Web.Language;

/// <summary>What there is to say of a language besides its texts: <c>Language/&lt;tag&gt;/language.json</c>.</summary>
public sealed record LanguageSettings
{
    /// <summary>What its speakers call it; not translated.</summary>
    public required string OwnName { get; init; }

    /// <summary>The culture whose names of months and days, and whose numbers, it uses.</summary>
    public required string Formats { get; init; }

    public bool RightToLeft { get; init; }

    /// <summary>How the first of a month is written where it is not "1".</summary>
    public string? FirstOfMonth { get; init; }

    /// <summary>How a time of day is written, as a format of .NET.</summary>
    public required string Time { get; init; }

    /// <summary>Of times before noon and after, where the time says it.</summary>
    public IReadOnlyList<string>? Halves { get; init; }

    /// <summary>The conditions of its plurals, by category: <see cref="PluralRules"/>.</summary>
    public required IReadOnlyDictionary<string, string> Plurals { get; init; }

    /// <summary>What translators write with plain characters, and what is set in its place, such as a space that no line breaks at.</summary>
    public IReadOnlyDictionary<string, string> Typography { get; init; } = new Dictionary<string, string>();
}
