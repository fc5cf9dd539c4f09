using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Nrm.Casework.Kernel;

/// <summary>
/// How input is read, and everything written: strict, so that unknown members, duplicate keys and wrong types are errors and nothing is
/// dropped silently. What is stored is read by <see cref="Kernel.Stored"/>, which outlives the code that wrote it.
/// </summary>
public static class CaseJson
{
    public static JsonSerializerOptions Options { get; } = Make(new JsonSerializerOptions(JsonSerializerOptions.Strict));

    /// <summary>
    /// For reading what is stored, through <see cref="Kernel.Stored"/> alone: members that are not known are passed over, and what an older version left out
    /// has its default.
    /// </summary>
    internal static JsonSerializerOptions Stored { get; } = Make(new JsonSerializerOptions { RespectNullableAnnotations = true });

    private static JsonSerializerOptions Make(JsonSerializerOptions from)
    {
        var options = new JsonSerializerOptions(from)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyFieldsOfInput } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly();
        return options;
    }

    /// <summary>
    /// What input says of itself is no field of it. An attribute on the base would not do: the serializer does not look for it on
    /// what overrides, and would take such a member from a client and drop it.
    /// </summary>
    private static void OnlyFieldsOfInput(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(IInput)))
        {
            foreach (var computed in type.Properties.Where(p => p.Set is null).ToList())
            {
                type.Properties.Remove(computed);
            }
        }
    }
}

/// <summary>Marks an enum whose codes are kebab-case in the API (kinds, grounds, triggers); all others are camelCase.</summary>
public sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where T : struct, Enum;
