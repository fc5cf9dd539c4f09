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

/// <summary>
/// One question of a form: a field of a use case in words. What the field says of itself (its kind, how long it may be, whether it may stay empty)
/// is read there and not said again. Labels and hints are keys of the localizer: English.
/// </summary>
/// <param name="Path">The field, as its path in the use case's JSON.</param>
public sealed record Question(string Path, string Label)
{
    /// <param name="kind">Where it is asked in another way than its field is asked for by itself: one code of a long list in a box to select from.</param>
    public Question(string path, QuestionKind kind, string label)
        : this(path, label) => StatedKind = kind;

    /// <summary>The field of the use case; null for what the page asks for itself, and until the question is that of a form.</summary>
    public Casework.Kernel.Field? Field { get; private init; }

    public QuestionKind Kind => StatedKind ?? (Field is null ? throw new UndeclaredException($"how {Path} is asked for") : KindOf(Field));

    public string? Hint { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Where the choices depend on the case or on who asks, the name under which the page looks them up.</summary>
    public string? ChoicesOf { get; init; }

    /// <summary>The field that the answer becomes, where that is not its own path.</summary>
    public string? Becomes { get; init; }

    /// <summary>True for what is no field of the use case: a part of the page alone.</summary>
    public bool OfThePage { get; init; }

    /// <summary>The most characters of a text that is counted while it is typed; null for any other. What is longer than one line takes is refused, never cut.</summary>
    public int? Longest => Field?.Kind is PassageAttribute ? Field.Longest : null;

    /// <summary>True when the answer may stay empty, which the label then says: as the field says, unless a rule or the page knows more.</summary>
    public bool Optional
    {
        get => StatedOptional ?? Field?.IsOptional is true;
        init => StatedOptional = value;
    }

    public int Rows { get; init; } = 5;

    /// <summary>A width of govuk-frontend in characters: 2, 3, 4, 5, 10, 20; null is the full width.</summary>
    public int? Width { get; init; }

    /// <summary>True where the browser may fill in: the user's own data, never the person's.</summary>
    public bool AboutTheUser { get; init; }

    /// <summary>What is said in the form itself; a test holds that it is not what the field says.</summary>
    public QuestionKind? StatedKind { get; }

    public bool? StatedOptional { get; private init; }

    /// <summary>The question as one of a form of this input, with those that follow from its answers.</summary>
    /// <param name="prefix">Put before its path, as in <c>items[].</c>, where it is one of a row.</param>
    public Question In(Type input, string prefix = "") => this with
    {
        Field = OfThePage ? null : Fields.Find(input, prefix + (Becomes ?? Path)),
        Choices = [.. Choices.Select(c => c.Then.Count == 0 ? c : c with { Then = [.. c.Then.Select(q => q.In(input, prefix))] })],
    };

    /// <summary>How a field is asked for by itself.</summary>
    public static QuestionKind KindOf(Casework.Kernel.Field field) => (field.Kind, field.IsList) switch
    {
        (PassageAttribute, _) => QuestionKind.Passage,
        (LinesAttribute, _) => QuestionKind.Lines,
        (OneOfAttribute or KnownAttribute or IdAttribute, true) => QuestionKind.Checkboxes,
        (OneOfAttribute or KnownAttribute or IdAttribute, false) => QuestionKind.Radios,
        (CountryAttribute, true) => QuestionKind.Countries,
        (CountryAttribute, false) => QuestionKind.Country,
        (LanguageAttribute, true) => QuestionKind.Languages,
        (LanguageAttribute, false) => QuestionKind.Language,
        (WholeAttribute, _) => QuestionKind.Number,
        (YesNoAttribute or AgreedAttribute, _) => QuestionKind.YesNo,
        (DayAttribute, _) => field.Type == typeof(DateOnly) ? QuestionKind.Date : QuestionKind.PartialDate,
        (LineAttribute, _) => QuestionKind.Text,
        _ => throw new UndeclaredException($"how a {field.Kind.GetType().Name} is asked for"),
    };
}
