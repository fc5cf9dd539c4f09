using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Cases;

/// <summary>A track as a text or the name of a member: the track's name, and its instance after a colon where there is one.</summary>
public sealed class TrackInstanceJsonConverter : JsonConverter<TrackInstance>
{
    public override TrackInstance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override TrackInstance ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, TrackInstance value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TrackInstance value, JsonSerializerOptions options) => writer.WritePropertyName(Text(value));

    private static string Text(TrackInstance value) => value.Instance.Length == 0 ? $"{value.Track}" : $"{value.Track}:{value.Instance}";

    private static TrackInstance Parse(string? text)
    {
        var parts = (text ?? "").Split(':', 2);
        return new Track(parts[0]) is var track && track.IsKnown()
            ? new TrackInstance(track, parts.Length > 1 ? parts[1] : "")
            : throw new JsonException("Not a track that is known.");
    }
}
