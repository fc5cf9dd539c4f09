namespace Nrm.Casework.Safety;

/// <summary>Health, as far as help needs it (category E). Opened only with the person's consent for the purpose named.</summary>
public sealed record HealthDetails : PersonalData
{
    [Passage, Optional]
    public string? Urgent { get; init; }

    [Passage, Optional]
    public string? Conditions { get; init; }

    [Passage, Optional]
    public string? Medicines { get; init; }

    [Passage, Optional]
    public string? Allergies { get; init; }

    [Line, Optional]
    public string? Provider { get; init; }

    /// <summary>Whether a field of it has this name, as in JSON.</summary>
    public static bool HasField(string name) => Fields.Of(typeof(HealthDetails)).Any(f => f.Name == name);
}
