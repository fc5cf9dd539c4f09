using System.Collections.Concurrent;
using FluentValidation;
using FluentValidation.Results;

namespace Nrm.Casework.Kernel;

/// <summary>Asks the shape of an input on a day: whether a date can be meant depends on it.</summary>
public static class Shape
{
    internal const string Day = "nrm-today";

    private static readonly ConcurrentDictionary<Type, IFieldRules> Known = new();

    /// <param name="across">What concerns several fields at once; null where the fields say it all.</param>
    /// <param name="today">The legal date.</param>
    public static ValidationResult Of(object input, IValidator? across, DateOnly today)
    {
        var result = Known.GetOrAdd(input.GetType(), static type =>
            (IFieldRules)typeof(FieldRules<>).MakeGenericType(type).GetProperty(nameof(FieldRules<object>.Of))!.GetValue(null)!).Ask(input, today);
        return across is null ? result : new ValidationResult([result, across.Validate(new ValidationContext<object>(input))]);
    }
}

/// <summary>The rules of a record whose type is known at run time only.</summary>
internal interface IFieldRules
{
    ValidationResult Ask(object input, DateOnly today);
}
