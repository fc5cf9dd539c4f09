namespace Nrm.Casework.Safety;

/// <summary>Health, as far as help needs it (category E). Opened only with the person's consent for the purpose named.</summary>
public sealed record HealthDetails : PersonalData
{
    public string? Urgent { get; init; }

    public string? Conditions { get; init; }

    public string? Medicines { get; init; }

    public string? Allergies { get; init; }

    public string? Provider { get; init; }
}
