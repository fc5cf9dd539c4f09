namespace Nrm.Casework.Safety;

/// <summary>A threat or another event that touches the person's safety (domain 3.6).</summary>
public sealed record SafetyRecord : PersonalData
{
    /// <summary>A code of <see cref="SafetyCodes.ThreatSource"/>.</summary>
    public required string Source { get; init; }

    public required string What { get; init; }

    public DateOnly? HappenedOn { get; init; }

    public string? PersonsView { get; init; }

    public IReadOnlyList<string>? Measures { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }
}
