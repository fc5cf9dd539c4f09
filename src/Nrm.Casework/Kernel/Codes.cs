using System.Collections.Concurrent;
using System.Text.Json;

namespace Nrm.Casework.Kernel;

/// <summary>Codes as the API and the audit log write them: kebab-case of the enum's name.</summary>
public static class Codes
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    public static string Of(Enum value) => Known.GetOrAdd(value, static v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

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
