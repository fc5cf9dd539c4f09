using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Assistance;

/// <summary>
/// Reads a need by its word or by its code in the taxonomy (S01 to S19, domain 7), and keeps the word: one way of writing in the record.
/// Any other text passes as it is, for the validator to refuse.
/// </summary>
public sealed class NeedDomain : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return text is ['S', _, _] && int.TryParse(text.AsSpan(1), out var number) && number >= 1 && number <= CodeLists.Need.Codes.Count
            ? CodeLists.Need.Codes[number - 1]
            : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
