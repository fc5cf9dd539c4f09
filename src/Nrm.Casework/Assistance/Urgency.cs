using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Assistance;

/// <summary>How urgent a need is: 0 to 4 in the scale of domain 7.</summary>
public enum Urgency
{
    None,
    Watch,
    Need,
    Urgent,
    Critical,
}

/// <summary>Reads the scale as a code or as its number; writes the code.</summary>
public sealed class UrgencyJson : JsonConverter<Urgency>
{
    public override Urgency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var number) && Enum.IsDefined((Urgency)number))
        {
            return (Urgency)number;
        }

        return reader.TokenType is JsonTokenType.String && Codes.Parse<Urgency>(reader.GetString()!) is { } urgency
            ? urgency
            : throw new JsonException("Urgency is none, watch, need, urgent or critical, or 0 to 4.");
    }

    public override void Write(Utf8JsonWriter writer, Urgency value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Codes.Of(value));
}
