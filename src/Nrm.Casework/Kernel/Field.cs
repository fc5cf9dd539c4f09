using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Nrm.Casework.Kernel;

/// <summary>One field as it is described at its property.</summary>
public sealed class Field
{
    private readonly PropertyInfo _property;

    internal Field(PropertyInfo property)
    {
        _property = property;
        Kind = property.GetCustomAttribute<FieldAttribute>() ?? throw new UndeclaredException($"what {property.DeclaringType!.Name}.{property.Name} takes");
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Type = ValueType(property.PropertyType);
        if (!Fits(Kind, Type))
        {
            throw new UndeclaredException($"{property.DeclaringType!.Name}.{property.Name} as {Kind.GetType().Name}");
        }
    }

    /// <summary>What it takes.</summary>
    public FieldAttribute Kind { get; }

    /// <summary>As it is written in JSON.</summary>
    public string Name { get; }

    /// <summary>As it stands in the code.</summary>
    public string Property => _property.Name;

    public Type Owner => _property.DeclaringType!;

    /// <summary>Of one value: without null, list or answer around it.</summary>
    public Type Type { get; }

    public bool IsList => IsDictionary || (_property.PropertyType != typeof(string) && _property.PropertyType.IsAssignableTo(typeof(IEnumerable)));

    public bool IsDictionary => _property.PropertyType.IsGenericType && _property.PropertyType.GetGenericArguments().Length == 2;

    /// <summary>What is said when it is empty; null when it may be.</summary>
    public string? Needed => Mark<NeededAttribute>()?.Sentence;

    public bool IsOptional => Mark<OptionalAttribute>() is not null;

    public bool IsCovered => Mark<CoveredAttribute>() is not null;

    public bool IsToldToThePerson => Mark<ToldToThePersonAttribute>() is not null;

    /// <summary>The section, or the facts, where it is kept apart from the step's own record; null for a field that stands in that.</summary>
    public string? KeptIn => Mark<KeptInAttribute>()?.Section;

    /// <summary>Why it is not kept; null for a field that is.</summary>
    public string? NotKept => Mark<NotKeptAttribute>()?.Why;

    /// <summary>The list whose codes are among the texts that it takes; null for any other field.</summary>
    public CodeList? Coded => Kind is OneOfAttribute { List: { } list } ? list : Mark<MayBeOneOfAttribute>()?.List;

    /// <summary>Characters of one value; null where the kind says it all.</summary>
    public int? Longest => Kind switch
    {
        LineAttribute line => line.Longest,
        PassageAttribute passage => passage.Longest,
        LinesAttribute lines => lines.Longest,
        LanguageAttribute when !IsList => LanguageAttribute.Longest,
        CountryAttribute when !IsList => CountryAttribute.Longest,
        _ => null,
    };

    /// <summary>The most entries; null for what is no list.</summary>
    public int? Most => Mark<FewAttribute>()?.Most ?? (Kind switch
    {
        LinesAttribute lines => lines.Most,
        PartAttribute part when IsList => part.Most,
        _ => IsList && !IsDictionary ? LinesAttribute.Usual : null,
    });

    /// <summary>The codes that are taken, in their order; null where any value of the kind is.</summary>
    public IReadOnlyList<string>? Codes => Kind is OneOfAttribute { List: { } list } oneOf ? (oneOf.Only is null ? [.. list.Codes, .. CodeList.Missing] : list.Codes) : null;

    /// <summary>Its value in a record of its owner.</summary>
    public object? Of(object record) => _property.GetValue(record);

    internal T? Mark<T>() where T : Attribute => _property.GetCustomAttribute<T>();

    internal PropertyInfo In => _property;

    private static bool Fits(FieldAttribute kind, Type type) => kind switch
    {
        OneOfAttribute { List: null } => type.IsEnum,
        WholeAttribute => type == typeof(int),
        YesNoAttribute or AgreedAttribute => type == typeof(bool),
        DayAttribute => type == typeof(DateOnly) || type == typeof(PartialDate),
        IdAttribute => type == typeof(Guid),
        PartAttribute => type.IsClass && type != typeof(string),
        _ => type == typeof(string),
    };

    private static Type ValueType(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type.IsGenericType && (type.GetGenericTypeDefinition() is var open && (open == typeof(Answer<>) || type.IsAssignableTo(typeof(IEnumerable))))
            ? type.GetGenericArguments()[^1] : type;
    }
}
