using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Workflow;

/// <summary>
/// A step as it was taken: what was typed, field for field, under the step's name and version. It is written once and never changed. Fields that are
/// kept elsewhere (<see cref="KeptInAttribute"/>) are not in it, so that nobody reads here what they may not read there.
/// </summary>
[JsonConverter(typeof(StepTakenConverter))]
public sealed record StepTaken : PersonalData
{
    /// <summary>What was typed.</summary>
    public required UseCase Typed { get; init; }

    /// <summary>The legal date on which the step was taken.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who took it.</summary>
    public required Guid By { get; init; }

    /// <summary>The item that it is about, such as the decision that a person is told of; null for a step about the case.</summary>
    public Guid? About { get; init; }

    /// <summary>What the rules found in it, as a code; null for a step that is nothing but what was typed.</summary>
    public string? Found { get; init; }

    /// <summary>Why, in sentences.</summary>
    public IReadOnlyList<string>? Because { get; init; }

    /// <summary>The language in which the person is told, where the step tells them something and none was typed.</summary>
    public string? Language { get; init; }

    /// <summary>What the person can do against it, in the words that they are given; null where nothing goes against them.</summary>
    public string? Remedy { get; init; }

    /// <summary>The version of the country's rules in force when it was taken (INV-34); null for what was taken before it was kept.</summary>
    public string? ProfileVersion { get; init; }

    /// <summary>The use case.</summary>
    [JsonIgnore]
    public string What => Typed.Declaration.Name;
}

/// <summary>Writes and reads the fields that stand in a step's own record, by the step's name.</summary>
/// <exception cref="JsonException">On reading: there is no such step, or a member that every step has is not there.</exception>
/// <exception cref="UnreadableException">On reading: what was typed cannot be read.</exception>
internal sealed class StepTakenConverter : JsonConverter<StepTaken>
{
    public override StepTaken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var made = JsonNode.Parse(ref reader) as JsonObject ?? throw new JsonException("A step is an object.");
        var (name, version) = (Needed<string>("step"), Needed<int>("version"));
        var step = UseCases.Find(name) ?? throw new JsonException("There is no such step.");
        return new StepTaken
        {
            Typed = (UseCase)(step.Typed.Read(version, JsonSerializer.SerializeToUtf8Bytes(made["typed"])) ?? throw new JsonException("A step says what was typed.")),
            On = Needed<DateOnly>("on"),
            By = Needed<Guid>("by"),
            About = made["about"]?.Deserialize<Guid>(options),
            Found = made["found"]?.Deserialize<string>(options),
            Because = made["because"]?.Deserialize<IReadOnlyList<string>>(options),
            Language = made["language"]?.GetValue<string>(),
            Remedy = made["remedy"]?.GetValue<string>(),
            ProfileVersion = made["profileVersion"]?.GetValue<string>(),
        };

        T Needed<T>(string member) => made[member] is { } there ? there.Deserialize<T>(options)! : throw new JsonException($"A step has {member}.");
    }

    public override void Write(Utf8JsonWriter writer, StepTaken value, JsonSerializerOptions options)
    {
        var typed = JsonSerializer.SerializeToNode(value.Typed, value.Typed.GetType(), options)!.AsObject();
        foreach (var field in Fields.Of(value.Typed.GetType()).Where(f => f.KeptIn is not null || f.NotKept is not null))
        {
            typed.Remove(field.Name);
        }

        var step = value.Typed.Declaration;
        var made = new JsonObject { ["step"] = step.Name, ["version"] = step.Typed.Version, ["on"] = JsonSerializer.SerializeToNode(value.On, options), ["by"] = value.By };
        Add("about", value.About is { } about ? about : null);
        Add("found", value.Found);
        Add("because", JsonSerializer.SerializeToNode(value.Because, options));
        Add("language", value.Language);
        Add("remedy", value.Remedy);
        Add("profileVersion", value.ProfileVersion);
        made["typed"] = typed;
        made.WriteTo(writer, options);

        void Add(string name, JsonNode? known)
        {
            if (known is not null)
            {
                made[name] = known;
            }
        }
    }
}
