using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Kernel;

/// <summary>Reads a list of texts, or one text as a list of one: a client with a single piece of evidence need not wrap it.</summary>
public sealed class TextList : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            return [reader.GetString()!];
        }

        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException("Expected a text or a list of texts.");
        }

        var texts = new List<string>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            texts.Add(reader.TokenType is JsonTokenType.String ? reader.GetString()! : throw new JsonException("Expected a list of texts."));
        }

        return texts;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
