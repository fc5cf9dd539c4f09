namespace Nrm.Casework.Kernel;

/// <summary>An empty field is refused by its shape.</summary>
/// <param name="sentence">What is asked for, as the user reads it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeededAttribute(string sentence) : Attribute
{
    public string Sentence { get; } = sentence;
}

/// <summary>An empty field is refused where another one has this value.</summary>
/// <param name="other">The name of the other property of the same record.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeededWhenAttribute(string other, object value, string sentence) : Attribute
{
    public string Other { get; } = other;

    public object Value { get; } = value;

    public string Sentence { get; } = sentence;
}

/// <summary>
/// The field may stay empty, and a page says so. A field that is neither optional nor <see cref="NeededAttribute"/> is asked for by a rule of the law,
/// by another answer, or by the page.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionalAttribute : Attribute;

/// <summary>Among the texts that it takes are the codes of a list; they are shown in words.</summary>
/// <param name="owner">The type that has the list.</param>
/// <param name="list">The name of its static property.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MayBeOneOfAttribute(Type owner, string list) : Attribute
{
    public CodeList List { get; } = (CodeList?)owner.GetProperty(list)?.GetValue(null) ?? throw new UndeclaredException($"list {owner.Name}.{list}");
}

/// <summary>The most entries of a list of codes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FewAttribute(int most) : Attribute
{
    public int Most { get; } = most;
}

/// <summary>A date that does not come before another one of the same record.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotBeforeAttribute(string other, string sentence) : Attribute
{
    public string Other { get; } = other;

    public string Sentence { get; } = sentence;
}

/// <summary>Stays off a page until somebody asks for name and date of birth.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CoveredAttribute : Attribute;

/// <summary>Stands in what is handed to the person.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ToldToThePersonAttribute : Attribute;

/// <summary>
/// Where a field is kept when it is not in the step's own record: what is a state has a document of its own, and what identifies nobody may be a fact.
/// </summary>
/// <param name="section">The name of a section that the step seals, or <see cref="Facts"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeptInAttribute(string section) : Attribute
{
    /// <summary>Among the facts of the case: an assignment, a task, a clock.</summary>
    public const string Facts = "facts";

    public string Section { get; } = section;
}

/// <summary>The only way for something typed not to be kept.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotKeptAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
