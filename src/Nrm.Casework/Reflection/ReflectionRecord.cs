namespace Nrm.Casework.Reflection;

/// <summary>What happened in the recovery and reflection period (category C; domain 3.5): information given, extension, end.</summary>
public sealed record ReflectionRecord : PersonalData
{
    /// <summary>informed, extended or ended.</summary>
    public required string What { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }

    public string? Language { get; init; }

    public string? Interpreter { get; init; }

    /// <summary>The version of the information material.</summary>
    public string? Version { get; init; }

    public int? Days { get; init; }

    public ReflectionEndGround? Ground { get; init; }

    public IReadOnlyList<string>? Evidence { get; init; }

    public bool? PersonHeard { get; init; }

    public string? Reasons { get; init; }

    public string? Remedy { get; init; }
}
