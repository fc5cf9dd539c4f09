using System.Linq.Expressions;
using System.Reflection;
using FluentValidation;
using FluentValidation.Results;

namespace Nrm.Casework.Kernel;

/// <summary>
/// The shape of a record, read from its fields. What concerns several fields at once is a validator beside the record; the law is in the rules.
/// </summary>
internal sealed class FieldRules<T> : AbstractValidator<T>, IFieldRules
{
    private const string Choose = "Choose one of: {0}; or {1}.", TooLong = "At most {0} characters.";

    private static readonly MethodInfo PartOf = Own(nameof(Part)), PartsOf = Own(nameof(Parts));

    public static FieldRules<T> Of { get; } = new();

    private FieldRules()
    {
        foreach (var field in Fields.Of(typeof(T)))
        {
            Present(field);
            if (field.Kind is PartAttribute)
            {
                (field.IsList ? PartsOf : PartOf).MakeGenericMethod(field.Type).Invoke(this, [field]);
            }

            if (field.IsDictionary)
            {
                Texts(field);
            }
            else if (field.IsList)
            {
                Entries(field);
            }
            else
            {
                One(field);
            }
        }
    }

    public ValidationResult Ask(object input, DateOnly today)
    {
        var context = new ValidationContext<T>((T)input);
        context.RootContextData[Shape.Day] = today;
        return Validate(context);
    }

    private void Present(Field field)
    {
        if (field.Needed is { } sentence)
        {
            RuleFor(Get<object?>(field)).Must(IsThere).WithSaid(sentence);
        }

        foreach (var when in field.In.GetCustomAttributes<NeededWhenAttribute>())
        {
            var other = typeof(T).GetProperty(when.Other) ?? throw new UndeclaredException($"{typeof(T).Name}.{when.Other}");
            RuleFor(Get<object?>(field)).Must(IsThere).When(x => Equals(other.GetValue(x), when.Value)).WithSaid(when.Sentence);
        }

        if (field.Mark<NotBeforeAttribute>() is { } order)
        {
            var other = typeof(T).GetProperty(order.Other) ?? throw new UndeclaredException($"{typeof(T).Name}.{order.Other}");
            RuleFor(Get<object?>(field)).Must((x, to) => Date(other.GetValue(x)) is not { } from || Date(to) is not { } until || from.Earliest <= until.Latest).WithSaid(order.Sentence);
        }
    }

    private void One(Field field)
    {
        switch (field.Kind)
        {
            case OneOfAttribute { List: { } list, Only: { } only }:
                RuleFor(Get<string?>(field)).Must(c => c is not null && list.Codes.Contains(c)).WithSaid(only, string.Join(", ", list.Codes));
                break;
            case OneOfAttribute { List: { } list }:
                RuleFor(Get<string?>(field)).Must(c => c is null || list.Has(c)).WithSaid(Choose, string.Join(", ", list.Codes), string.Join(", ", CodeList.Missing));
                break;
            case OneOfAttribute:
                RuleFor(Get<object?>(field)).Must(v => v is null || Enum.IsDefined(field.Type, v)).WithMessage("Choose one of the answers.");
                break;
            case KnownAttribute known:
                RuleFor(Get<string?>(field)).Must(known.Knows).WithSaid(known.Unknown);
                break;
            case WholeAttribute whole:
                RuleFor(Get<object?>(field)).Must(v => v is null || (v is int number && number >= whole.Least && number <= whole.Most)).WithSaid(whole.Outside);
                break;
            case AgreedAttribute agreed:
                RuleFor(Get<object?>(field)).Must(v => v is true).WithSaid(agreed.Otherwise);
                break;
            case DayAttribute day:
                Plausible(field, day.Meaning);
                break;
            default:
                if (field.Longest is { } longest)
                {
                    RuleFor(Get<string?>(field)).MaximumLength(longest).WithSaid(TooLong, longest);
                }

                break;
        }
    }

    private void Plausible(Field field, DateMeaning meaning)
    {
        foreach (var sentence in new[] { PlausibleDate.AfterToday, PlausibleDate.TooLongAgo, PlausibleDate.TooFar })
        {
            RuleFor(Get<object?>(field)).Must((_, value, context) => Date(value) is not { } date || PlausibleDate.Wrong(date, meaning, (DateOnly)context.RootContextData[Shape.Day]) != sentence).WithSaid(sentence);
        }
    }

    private void Entries(Field field)
    {
        var most = field.Most!.Value;
        RuleFor(Get<IEnumerable<object?>?>(field)).Must(list => list is null || list.Count() <= most).WithSaid("At most {0} entries.", most)
            .Must(list => list is null || list.All(item => item is not null)).WithMessage("An entry of the list is empty.");
        switch (field.Kind)
        {
            case LinesAttribute lines:
                var each = RuleForEach(Get<IEnumerable<string?>>(field)).MaximumLength(lines.Longest).WithSaid(TooLong, lines.Longest);
                if (lines.Blank is { } blank)
                {
                    each.Must(text => !string.IsNullOrWhiteSpace(text)).WithSaid(blank);
                }

                break;
            case OneOfAttribute { List: { } list }:
                RuleForEach(Get<IEnumerable<string?>>(field)).Must(c => c is null || list.Has(c)).WithSaid(Choose, string.Join(", ", list.Codes), string.Join(", ", CodeList.Missing));
                break;
            case KnownAttribute known:
                RuleForEach(Get<IEnumerable<string?>>(field)).Must(known.Knows).WithSaid(known.Unknown);
                break;
            case LanguageAttribute:
                RuleForEach(Get<IEnumerable<string?>>(field)).Must(c => c is null || LanguageAttribute.IsCode(c)).WithSaid(LanguageAttribute.NoCode);
                break;
            case CountryAttribute:
                RuleForEach(Get<IEnumerable<string?>>(field)).Must(c => c is null || CountryAttribute.IsCode(c)).WithSaid(CountryAttribute.NoCode);
                break;
            case PartAttribute:
                break;
            default:
                throw new UndeclaredException($"a list of {field.Kind.GetType().Name} at {typeof(T).Name}.{field.Property}");
        }
    }

    private void Texts(Field field)
    {
        var passage = field.Kind as PassageAttribute ?? throw new UndeclaredException($"a dictionary of {field.Kind.GetType().Name} at {typeof(T).Name}.{field.Property}");
        RuleFor(Get<object?>(field)).Must(d => d is null || ((System.Collections.IDictionary)d).Values.Cast<string?>().All(text => text is null || text.Length <= passage.Longest))
            .WithSaid(passage.TooLong, passage.Longest);
    }

    private void Part<TPart>(Field field) => RuleFor(Get<TPart>(field)).SetValidator(FieldRules<TPart>.Of);

    private void Parts<TPart>(Field field) => RuleForEach(Get<IEnumerable<TPart>>(field)).SetValidator(FieldRules<TPart>.Of);

    private static MethodInfo Own(string name) => typeof(FieldRules<T>).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static bool IsThere(object? value) => value switch
    {
        null => false,
        string text => !string.IsNullOrWhiteSpace(text),
        Guid id => id != Guid.Empty,
        System.Collections.IEnumerable list => list.Cast<object?>().Any(),
        _ => true,
    };

    private static PartialDate? Date(object? value) => value switch
    {
        DateOnly day => PartialDate.Of(day),
        PartialDate date => date,
        Answer<PartialDate> { HasValue: true } answer => answer.Value,
        _ => null,
    };

    private static Expression<Func<T, TValue>> Get<TValue>(Field field)
    {
        var x = Expression.Parameter(typeof(T), "x");
        Expression value = Expression.Property(x, field.In);
        return Expression.Lambda<Func<T, TValue>>(value.Type == typeof(TValue) ? value : Expression.Convert(value, typeof(TValue)), x);
    }
}
