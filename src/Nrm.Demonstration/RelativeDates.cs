using System.Globalization;
using System.Text.Json.Nodes;

namespace Nrm.Demonstration;

/// <summary>Fills in dates written relative to the day of preparation: <c>@day:-3</c>, <c>@month:-90</c> and <c>@year:-6500</c>, all in days.</summary>
internal static class RelativeDates
{
    private static readonly Dictionary<string, string> Formats = new() { ["@day"] = "yyyy-MM-dd", ["@month"] = "yyyy-MM", ["@year"] = "yyyy" };

    public static JsonNode? Fill(JsonNode? node, DateOnly today) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Fill(p.Value, today)))),
        JsonArray a => new JsonArray([.. a.Select(i => Fill(i, today))]),
        JsonValue v when v.TryGetValue<string>(out var text) && text.Split(':') is [var kind, var days] && Formats.TryGetValue(kind, out var format) =>
            JsonValue.Create(today.AddDays(int.Parse(days, CultureInfo.InvariantCulture)).ToString(format, CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };
}
