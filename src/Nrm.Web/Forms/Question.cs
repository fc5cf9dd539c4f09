namespace Nrm.Web.Forms;

public enum QuestionKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines, with a count of characters.</summary>
    Passage,

    /// <summary>Several lines, each one entry of a list.</summary>
    Lines,

    Radios,

    Checkboxes,

    Select,

    /// <summary>Day, month and year.</summary>
    Date,

    /// <summary>A date of which the day, or day and month, may be missing, or all of it, with the reason.</summary>
    PartialDate,

    Number,

    YesNo,

    /// <summary>A country, typed or chosen by its name.</summary>
    Country,

    /// <summary>A language, typed or chosen by its name.</summary>
    Language,

    /// <summary>Several countries.</summary>
    Countries,

    /// <summary>Several languages.</summary>
    Languages,
}

/// <summary>One answer to choose. Labels are keys of the localizer: English.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null)
{
    /// <summary>True when the label is case data or a name, which is shown as it is.</summary>
    public bool IsData { get; init; }

    /// <summary>The list of codes that has the label of this one, in place of <see cref="Label"/>.</summary>
    public string? List { get; init; }

    /// <summary>The codes of a list, then some of the four ways of not knowing (INV-40), with the labels that they have everywhere.</summary>
    public static IReadOnlyList<Choice> Of(Casework.Kernel.CodeList list, params string[] missing) => [.. list.Codes.Concat(missing).Select(c => new Choice(c, "") { List = list.Name })];

    /// <summary>Asked only of those who choose this.</summary>
    public IReadOnlyList<Question> Then { get; init; } = [];
}

/// <summary>One question of a form: a field of a use case in words. Labels and hints are keys of the localizer: English.</summary>
/// <param name="Path">The field, as its path in the use case's JSON.</param>
public sealed record Question(string Path, QuestionKind Kind, string Label)
{
    public string? Hint { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Where the choices depend on the case or on who asks, the name under which the page looks them up.</summary>
    public string? ChoicesOf { get; init; }

    /// <summary>The most characters, for text.</summary>
    public int? Longest { get; init; }

    /// <summary>True when the answer may stay empty, which the label then says.</summary>
    public bool Optional { get; init; }

    public int Rows { get; init; } = 5;

    /// <summary>A width of govuk-frontend in characters: 2, 3, 4, 5, 10, 20; null is the full width.</summary>
    public int? Width { get; init; }

    /// <summary>True where the browser may fill in: the user's own data, never the person's.</summary>
    public bool AboutTheUser { get; init; }
}
