using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Documents;

/// <summary>
/// How input and sealed documents are read and written: strict, so that unknown members, duplicate keys and wrong types are errors
/// and nothing is dropped silently.
/// </summary>
public static class CaseJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { FieldsOnly } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>A use case is its fields. The attribute that says so on the base is not inherited by what overrides it.</summary>
    private static void FieldsOnly(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(UseCase)))
        {
            foreach (var property in type.Properties.Where(p => p.Name is "declaration" or "trigger").ToList())
            {
                type.Properties.Remove(property);
            }
        }
    }
}

/// <summary>Marks an enum whose codes are kebab-case in the API (kinds, grounds, triggers); all others are camelCase.</summary>
public sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where T : struct, Enum;
