using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nrm.Records.Persistence;

/// <summary>
/// A short list of codes as a JSON array of texts. What is no text in it is passed over, and what is no array is an empty list: a damaged row
/// gives nobody a right, is found by the check of the log where it is an entry, and takes no list down.
/// </summary>
internal static class TextsColumn
{
    public static PropertyBuilder<IReadOnlyList<string>> AsTexts(this PropertyBuilder<IReadOnlyList<string>> property)
    {
        property.HasConversion(
            value => JsonSerializer.Serialize(value, CaseJson.Options),
            text => Read(text),
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), value => value.Count, value => value));
        property.Metadata.SetMaxLength(null);
        return property;
    }

    private static IReadOnlyList<string> Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonArray items ? [.. items.OfType<JsonValue>().Select(i => i.TryGetValue<string>(out var code) ? code : null).OfType<string>()] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
