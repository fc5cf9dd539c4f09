using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Nrm.Casework.Kernel;

/// <summary>Members that another version wrote and this one does not know: carried over when it writes the same thing again.</summary>
internal static class UnknownMembers
{
    /// <summary>Also inside members that are objects, and in an item of a list as long as all that is known of it stays as it was.</summary>
    public static void Keep(JsonObject before, JsonObject after, JsonTypeInfo type)
    {
        foreach (var (name, value) in before)
        {
            if (type.Properties.FirstOrDefault(p => p.Name == name) is not { } known)
            {
                if (!after.ContainsKey(name))
                {
                    after[name] = value?.DeepClone();
                }
            }
            else if (value is not null && after[name] is { } now)
            {
                Keep(value, now, type.Options.GetTypeInfo(known.PropertyType));
            }
        }
    }

    private static void Keep(JsonNode before, JsonNode after, JsonTypeInfo type)
    {
        if (before is JsonObject then && after is JsonObject now && type.Kind is JsonTypeInfoKind.Object)
        {
            Keep(then, now, type);
        }
        else if (before is JsonArray old && after is JsonArray items && type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element })
        {
            foreach (var (was, item) in old.Zip(items))
            {
                if (was is JsonObject wasItem && item is JsonObject isItem && IsPartOf(isItem, wasItem))
                {
                    Keep(wasItem, isItem, type.Options.GetTypeInfo(element));
                }
            }
        }
    }

    private static bool IsPartOf(JsonObject known, JsonObject stored) => known.All(m => JsonNode.DeepEquals(m.Value, stored[m.Key]));
}
