using FluentValidation;
using FluentValidation.Validators;

namespace Nrm.Casework.Kernel;

/// <summary>
/// A versioned list of codes. Every coded field also takes "unknown", "notAsked", "refused" and "notApplicable", which differ from
/// each other and from no answer at all (INV-40).
/// </summary>
public sealed record CodeList(string Name, string Version, IReadOnlyList<string> Codes)
{
    public static IReadOnlyList<string> Missing { get; } = ["unknown", "notAsked", "refused", "notApplicable"];

    public bool Has(string code) => Codes.Contains(code) || Missing.Contains(code);
}

/// <summary>Code lists as rules of shape.</summary>
public static class CodeListRules
{
    /// <summary>The code is of the list, or one of the four ways of not knowing.</summary>
    public static IRuleBuilderOptions<T, string?> OneOf<T>(this IRuleBuilder<T, string?> rule, CodeList list) =>
        rule.SetValidator(new CodeListValidator<T>(list))
            .WithSaid("Choose one of: {0}; or {1}.", string.Join(", ", list.Codes), string.Join(", ", CodeList.Missing));

    private sealed class CodeListValidator<T>(CodeList list) : PropertyValidator<T, string?>, ICodeListValidator
    {
        public override string Name => "CodeList";

        public IReadOnlyList<string> Codes { get; } = [.. list.Codes, .. CodeList.Missing];

        public override bool IsValid(ValidationContext<T> context, string? value) => value is null || list.Has(value);
    }
}

/// <summary>Lets the API document name the codes that a validator accepts.</summary>
public interface ICodeListValidator : IPropertyValidator
{
    IReadOnlyList<string> Codes { get; }
}
