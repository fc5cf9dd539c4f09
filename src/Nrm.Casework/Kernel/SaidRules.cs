using FluentValidation;
using FluentValidation.Results;

namespace Nrm.Casework.Kernel;

/// <summary>What a rule of shape says, as data.</summary>
public static class SaidRules
{
    /// <summary>A sentence with arguments; a sentence without any is its own message.</summary>
    public static IRuleBuilderOptions<T, TProperty> WithSaid<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string template, params object?[] with)
    {
        var said = new Said(template, with);
        return rule.WithMessage(said.ToString()).WithState(_ => said);
    }

    public static Said Said(this ValidationFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.CustomState is Said said ? said : new Said(failure.ErrorMessage);
    }
}
