using System.Collections;

namespace Nrm.Casework.Kernel;

/// <summary>
/// What a field takes: exactly one stands at every property that a client sends. It is the one place from which the rules of shape, the limits in
/// the API document, the question of a form and the map of personal data are read.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class FieldAttribute : Attribute;

/// <summary>One line of text: a name, a code that no list knows, a number of a document.</summary>
/// <param name="longest">In characters.</param>
public sealed class LineAttribute(int longest = 300) : FieldAttribute
{
    public int Longest { get; } = longest;
}

/// <summary>Several lines of text; at a dictionary, each of its texts.</summary>
/// <param name="longest">In characters.</param>
public sealed class PassageAttribute(int longest = PassageAttribute.Reason) : FieldAttribute
{
    /// <summary>Characters of a reason, a finding or a note.</summary>
    public const int Reason = 4_000;

    /// <summary>Characters of a whole account or reasoning.</summary>
    public const int Account = 20_000;

    public int Longest { get; } = longest;

    /// <summary>The sentence about a text that is too long, with the number at {0}.</summary>
    public string TooLong { get; init; } = "At most {0} characters.";
}

/// <summary>A list of texts.</summary>
/// <param name="most">Entries.</param>
/// <param name="longest">Characters of one.</param>
public sealed class LinesAttribute(int most = LinesAttribute.Usual, int longest = PassageAttribute.Reason) : FieldAttribute
{
    /// <summary>Entries of most lists.</summary>
    public const int Usual = 50;

    public int Most { get; } = most;

    public int Longest { get; } = longest;

    /// <summary>What is said of an entry without text; null where such an entry is taken.</summary>
    public string? Blank { get; init; }
}

/// <summary>A code: a member of the property's own enum, or, with a list named, of that list. At a list of codes, each of them.</summary>
public sealed class OneOfAttribute : FieldAttribute
{
    public OneOfAttribute() { }

    /// <param name="owner">The type that has the list.</param>
    /// <param name="list">The name of its static property.</param>
    public OneOfAttribute(Type owner, string list) => List = (CodeList?)owner.GetProperty(list)?.GetValue(null) ?? throw new UndeclaredException($"list {owner.Name}.{list}");

    /// <summary>Null for an enum.</summary>
    public CodeList? List { get; }

    /// <summary>
    /// Where only the list's own codes are an answer, and one is needed: the sentence, with the codes at {0}. Null where the four ways of not knowing
    /// are taken too (INV-40).
    /// </summary>
    public string? Only { get; init; }
}

/// <summary>A language by its code; at a list, each by the code of ISO 639-3, or one of the ways of not knowing.</summary>
public sealed class LanguageAttribute : FieldAttribute
{
    /// <summary>Characters of a language tag (RFC 5646).</summary>
    public const int Longest = 35;

    public const string NoCode = "Use the three-letter language code (ISO 639-3).";

    public static bool IsCode(string code) => CodeList.Missing.Contains(code) || (code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower));
}

/// <summary>A country; at a list, each by the code of ISO 3166 alpha-2, stateless, or one of the ways of not knowing.</summary>
public sealed class CountryAttribute : FieldAttribute
{
    public const int Longest = 20;

    public const string NoCode = "Use the two-letter country code, or stateless, unknown, notAsked, refused.";

    public static bool IsCode(string code) => code is "stateless" || CodeList.Missing.Contains(code) || (code.Length == 2 && code.All(char.IsAsciiLetterUpper));
}

/// <summary>A text, or each of a list, that the program knows: the code of a profile, of an indicator, of a section.</summary>
/// <param name="owner">The type that knows.</param>
/// <param name="knows">The name of its static method from the text to true or false.</param>
/// <param name="unknown">The sentence about any other.</param>
public sealed class KnownAttribute(Type owner, string knows, string unknown) : FieldAttribute
{
    private readonly Func<string, bool> _knows = owner.GetMethod(knows, [typeof(string)])?.CreateDelegate<Func<string, bool>>()
        ?? throw new UndeclaredException($"method {owner.Name}.{knows}");

    public string Unknown { get; } = unknown;

    public bool Knows(string? text) => text is not null && _knows(text);
}

/// <summary>A whole number.</summary>
/// <param name="outside">The sentence about a number outside the two.</param>
public sealed class WholeAttribute(int least, int most, string outside) : FieldAttribute
{
    public int Least { get; } = least;

    public int Most { get; } = most;

    public string Outside { get; } = outside;
}

/// <summary>A yes or a no; no answer is neither.</summary>
public sealed class YesNoAttribute : FieldAttribute;

/// <summary>A yes without which nothing can be done.</summary>
/// <param name="otherwise">The sentence about a no, and about no answer.</param>
public sealed class AgreedAttribute(string otherwise) : FieldAttribute
{
    public string Otherwise { get; } = otherwise;
}

/// <summary>A legal date; it is judged by what it means (INV-55).</summary>
public sealed class DayAttribute(DateMeaning meaning) : FieldAttribute
{
    public DateMeaning Meaning { get; } = meaning;
}

/// <summary>The id of something that the program made: an account, a task, an event. Never personal data.</summary>
public sealed class IdAttribute : FieldAttribute;

/// <summary>A record with fields of its own, or a list of them.</summary>
/// <param name="most">Entries, at a list.</param>
public sealed class PartAttribute(int most = LinesAttribute.Usual) : FieldAttribute
{
    public int Most { get; } = most;
}
