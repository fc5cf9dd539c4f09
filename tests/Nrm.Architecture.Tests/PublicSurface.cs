using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Nrm.Architecture.Tests;

/// <summary>What an assembly shows to others, as text: one line for each type and each member, in an order that does not change.</summary>
internal static class PublicSurface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(char)] = "char",
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Of(IEnumerable<Type> types) => types.Where(IsShown).OrderBy(Full, StringComparer.Ordinal).SelectMany(Lines);

    private static IEnumerable<string> Lines(Type type)
    {
        yield return $"{Kind(type)} {Full(type)}{Parents(type)}";
        foreach (var line in Members(type).Distinct().Order(StringComparer.Ordinal))
        {
            yield return "    " + line;
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)} {n}");
        }

        return
        [
            .. type.GetFields(Own).Where(f => (f.IsPublic || f.IsFamily) && Written(f))
                .Select(f => $"{(f.IsLiteral ? "const " : f.IsStatic ? "static " : "")}{(f.IsInitOnly ? "readonly " : "")}{Name(f.FieldType, Nullability.Create(f))} {f.Name}{(f.IsLiteral ? $" = {f.GetRawConstantValue() ?? "null"}" : "")}"),
            .. type.GetProperties(Own).Where(p => Accessors(p).Length > 0 && Written(p))
                .Select(p => $"{Modifiers(p.GetAccessors(true)[0])}{Name(p.PropertyType, Nullability.Create(p))} {p.Name}{Indexed(p)} {{ {Accessors(p)} }}"),
            .. type.GetConstructors(Own).Where(c => (c.IsPublic || c.IsFamily) && Written(c)).Select(c => $"new({Parameters(c)})"),
            .. type.GetMethods(Own).Where(m => (m.IsPublic || m.IsFamily) && !(m.IsSpecialName && !m.Name.StartsWith("op_", StringComparison.Ordinal)) && Written(m))
                .Select(m => $"{Modifiers(m)}{Name(m.ReturnType, Nullability.Create(m.ReturnParameter))} {m.Name}{Arguments(m.GetGenericArguments())}({Parameters(m)})"),
        ];
    }

    private static bool IsShown(Type type) => (type.IsPublic || (type.IsNestedPublic && IsShown(type.DeclaringType!)) || (type.IsNestedFamily && IsShown(type.DeclaringType!))) && Written(type);

    /// <summary>By a person: what the compiler adds to records and closures says nothing new.</summary>
    private static bool Written(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !member.Name.Contains('<', StringComparison.Ordinal);

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : $"{(type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(type.GetMethod("<Clone>$") is null ? "class" : "record")}";

    private static string Parents(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        List<string> parents =
        [
            .. type.BaseType is { } parent && !type.IsValueType && parent != typeof(object) ? [Name(parent)] : (string[])[],
            .. type.GetInterfaces().Except(inherited).Where(i => i.IsPublic && !(i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>))).Select(i => Name(i)).Order(StringComparer.Ordinal),
        ];
        return parents.Count == 0 ? "" : " : " + string.Join(", ", parents);
    }

    private static string Modifiers(MethodBase method) =>
        (method.IsFamily ? "protected " : "") + (method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : method is MethodInfo m && m.GetBaseDefinition() != m ? "override " : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType!.IsInterface ? "virtual " : "");

    private static string Accessors(PropertyInfo property) => string.Join(' ', new[]
    {
        property.GetMethod is { } get && (get.IsPublic || get.IsFamily) ? "get;" : null,
        property.SetMethod is { } set && (set.IsPublic || set.IsFamily) ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;" : null,
    }.OfType<string>());

    private static string Indexed(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } keys ? $"[{string.Join(", ", keys.Select(k => Name(k.ParameterType)))}]" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{Name(p.ParameterType, Nullability.Create(p))} {p.Name}{(p.HasDefaultValue ? $" = {p.DefaultValue ?? "default"}" : "")}"));

    private static string Full(Type type) => type.DeclaringType is { } outer ? $"{Full(outer)}.{Short(type)}" : $"{type.Namespace}.{Short(type)}";

    private static string Short(Type type) => type.Name.Split('`')[0] + (type.IsGenericTypeDefinition ? Arguments([.. type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0)]) : "");

    private static string Arguments(IReadOnlyCollection<Type> of) => of.Count == 0 ? "" : $"<{string.Join(", ", of.Select(a => Name(a)))}>";

    private static string Name(Type type, NullabilityInfo? nullability = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        var name = type.IsByRef ? Name(type.GetElementType()!)
            : type.IsArray ? Name(type.GetElementType()!, nullability?.ElementType) + "[]"
            : !type.IsGenericType ? Plain(type)
            : $"{Plain(type)}<{string.Join(", ", type.GetGenericArguments().Select((a, i) => Name(a, nullability?.GenericTypeArguments.ElementAtOrDefault(i))))}>";
        return nullability is { ReadState: NullabilityState.Nullable } && !type.IsValueType ? name + "?" : name;
    }

    private static string Plain(Type type) => Keywords.GetValueOrDefault(type) is { } keyword ? keyword : type.IsGenericParameter || type.DeclaringType is null ? type.Name.Split('`')[0] : $"{type.DeclaringType.Name.Split('`')[0]}.{type.Name.Split('`')[0]}";
}
