namespace Nrm.Web.Forms;

/// <summary>One page of a form that has several: which fields it asks for, so that its answers replace those and leave the others.</summary>
/// <param name="Code">Of the page within its form, kebab-case: also in its address.</param>
public sealed record FormPage(string Code, IReadOnlyList<Question> Questions)
{
    /// <summary>The hidden field that names the page.</summary>
    public const string Field = "_page";

    /// <summary>All fields of the form after this page was filled in.</summary>
    public IReadOnlyDictionary<string, string[]> Over(IReadOnlyDictionary<string, string[]> whole, IReadOnlyDictionary<string, string[]> typed) =>
        whole.Where(f => !Asks(f.Key)).Concat(typed.Where(f => Asks(f.Key))).ToDictionary(f => f.Key, f => f.Value);

    /// <summary>Whether a field is the answer of the question at this path, or a part of it.</summary>
    public static bool IsOf(string path, string field) =>
        field == path || field.StartsWith(path + ".", StringComparison.Ordinal) || field.StartsWith(path + "[", StringComparison.Ordinal);

    private bool Asks(string field) => Paths(Questions).Any(p => IsOf(p, field));

    /// <summary>The paths of the questions and of those that follow from their answers, in the order in which they are asked.</summary>
    public static IEnumerable<string> Paths(IEnumerable<Question> questions) =>
        questions.SelectMany(q => q.Choices.SelectMany(c => Paths(c.Then)).Prepend(q.Path));
}
