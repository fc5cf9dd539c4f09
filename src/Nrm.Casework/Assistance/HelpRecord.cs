namespace Nrm.Casework.Assistance;

/// <summary>One event of the help: an outcome, a review, a refusal, an exit plan, an end. Nothing here has an effect on any other service.</summary>
public sealed record HelpRecord : PersonalData
{
    /// <summary>The use case that wrote it.</summary>
    public required string What { get; init; }

    public string? Need { get; init; }

    public string? Outcome { get; init; }

    public IReadOnlyList<string>? Text { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }
}
