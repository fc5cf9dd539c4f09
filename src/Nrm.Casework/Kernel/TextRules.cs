using FluentValidation;

namespace Nrm.Casework.Kernel;

/// <summary>Lengths and sentences that the shapes of use cases share.</summary>
internal static class TextRules
{
    /// <summary>Characters of a name, a code or a version.</summary>
    public const int Line = 300;

    /// <summary>Characters of a reason, a finding or a note.</summary>
    public const int Passage = 4_000;

    /// <summary>Characters of a whole account or reasoning.</summary>
    public const int Account = 20_000;

    /// <summary>Entries of a list.</summary>
    public const int Entries = 50;

    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int characters) =>
        rule.MaximumLength(characters).WithSaid("At most {0} characters.", characters);

    public static IRuleBuilderOptions<T, string?> Needed<T>(this IRuleBuilder<T, string?> rule, int characters, string sentence) =>
        rule.NotEmpty().WithMessage(sentence).AtMost(characters);

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> Few<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int entries = Entries) =>
        rule.Must(list => list is null || list.Count <= entries).WithSaid("At most {0} entries.", entries)
            .Must(list => list is null || list.All(item => item is not null)).WithMessage("An entry of the list is empty.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> Some<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, string sentence, int entries = Entries) =>
        rule.Must(list => list is { Count: > 0 }).WithMessage(sentence).Few(entries);
}
