using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Cases;

#pragma warning disable CA1036 // compared only so that lists have an order: nobody asks whether one track is less than another
/// <summary>
/// One of the parallel tracks of a case (domain 2.4), by name. Each is its own state machine; a track reads another only through named rules. It is
/// declared by the capability that has its table, beside its states, and exists because it is declared: no list names it.
/// </summary>
/// <param name="Name">As it is stored, in PascalCase; for ever, since cases are older than names.</param>
[JsonConverter(typeof(TrackJsonConverter))]
public readonly record struct Track(string Name) : IComparable<Track>
{
    /// <summary>Those that some capability declares, in the order in which they are shown.</summary>
    public static IReadOnlyList<Track> All => InitialStates.Tracks;

    /// <summary>As the API and labels write it: kebab-case.</summary>
    public string Code => Codes.Of(Name);

    /// <summary>The track whose code this is; null when none is.</summary>
    public static Track? Parse(string code) => All.Where(t => t.Code == code).Cast<Track?>().FirstOrDefault();

    /// <summary>False for a name that a newer version stored.</summary>
    public bool IsKnown() => InitialStates.Place(this) < int.MaxValue;

    /// <summary>In the order in which they are shown; those that are not known come last.</summary>
    public int CompareTo(Track other) =>
        Name == other.Name ? 0
        : InitialStates.Place(this).CompareTo(InitialStates.Place(other)) is not 0 and var order ? order : string.CompareOrdinal(Name, other.Name);

    public override string ToString() => Name;
}

/// <summary>A track within a stored step: its name in camelCase.</summary>
/// <exception cref="JsonException">No capability declares it.</exception>
internal sealed class TrackJsonConverter : JsonConverter<Track>
{
    public override Track Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return Track.All.Where(t => string.Equals(t.Name, text, StringComparison.OrdinalIgnoreCase)).Cast<Track?>().FirstOrDefault() ?? throw new JsonException("Not a track that is known.");
    }

    public override void Write(Utf8JsonWriter writer, Track value, JsonSerializerOptions options) => writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(value.Name));
}
