using System.Collections.Concurrent;
using System.Text.Json;

namespace Nrm.Casework.Kernel;

/// <summary>Codes as the API and the audit log write them: kebab-case of a name.</summary>
public static class Codes
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    private static readonly ConcurrentDictionary<string, string> KnownNames = new();

    public static string Of(Enum value) => Known.GetOrAdd(value, static v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

    /// <summary>Of a name that a capability declares.</summary>
    public static string Of(string name) => KnownNames.GetOrAdd(name, JsonNamingPolicy.KebabCaseLower.ConvertName);

    /// <summary>The value whose code this is; null when none is.</summary>
    public static T? Parse<T>(string code) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == code)
            {
                return value;
            }
        }

        return null;
    }
}
