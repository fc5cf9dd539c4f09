using System.Text.Json;
using System.Text.Json.Serialization;

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
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>Marks an enum whose codes are kebab-case in the API (kinds, grounds, triggers); all others are camelCase.</summary>
public sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where T : struct, Enum;
