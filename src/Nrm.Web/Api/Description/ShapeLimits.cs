using System.Reflection;
using FluentValidation;
using FluentValidation.Validators;
using Nrm.Casework.Documents;

namespace Nrm.Web.Api.Description;

/// <summary>What the validators say of single fields: read from the validators, so that document and behaviour cannot differ.</summary>
internal sealed class ShapeLimits
{
    private readonly Dictionary<(Type, string), FieldLimit> _limits = [];

    public static ShapeLimits Of(Assembly assembly)
    {
        var limits = new ShapeLimits();
        foreach (var type in assembly.GetTypes().Where(t => !t.IsAbstract && !t.ContainsGenericParameters && typeof(IValidator).IsAssignableFrom(t)))
        {
            if (ValidatedType(type) is { } validated && Activator.CreateInstance(type, nonPublic: true) is IValidator validator)
            {
                limits.Add(validated, validator.CreateDescriptor());
            }
        }

        return limits;
    }

    public FieldLimit? Find(Type owner, string member) => _limits.GetValueOrDefault((owner, member));

    private static Type? ValidatedType(Type type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(AbstractValidator<>))
            {
                return t.GetGenericArguments()[0];
            }
        }

        return null;
    }

    private void Add(Type validated, IValidatorDescriptor descriptor)
    {
        foreach (var rule in descriptor.Rules.Where(r => r.PropertyName is { Length: > 0 }))
        {
            var ofItems = rule.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));
            var limit = _limits.GetValueOrDefault((validated, rule.PropertyName)) ?? new FieldLimit();
            foreach (var validator in rule.Components.Select(c => c.Validator))
            {
                limit = validator switch
                {
                    ILengthValidator { Max: > 0 } length => limit with { Length = length.Max, OfItems = ofItems },
                    ICodeListValidator codes => limit with { Codes = codes.Codes, OfItems = ofItems },
                    _ => limit,
                };
            }

            _limits[(validated, rule.PropertyName)] = limit;
        }
    }
}

internal sealed record FieldLimit
{
    public int? Length { get; init; }

    public bool Required { get; init; }

    public bool OfItems { get; init; }

    public IReadOnlyList<string>? Codes { get; init; }
}
