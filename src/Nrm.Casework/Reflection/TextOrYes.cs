using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Reflection;

/// <summary>Reads a text, or true and false as "yes" and "no": a client may say who interpreted, or only whether somebody did.</summary>
public sealed class TextOrYes : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => "yes",
        JsonTokenType.False => "no",
        JsonTokenType.String => reader.GetString(),
        _ => throw new JsonException("Expected a text, true or false."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
