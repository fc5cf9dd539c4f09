using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Kernel;

/// <summary>A <see cref="PartialDate"/> is one JSON string; anything else is refused, without repeating what was sent.</summary>
public sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && PartialDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("A date is written as 2009, 2009-04 or 2009-04-17.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
