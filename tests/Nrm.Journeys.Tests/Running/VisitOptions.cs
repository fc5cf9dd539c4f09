namespace Nrm.Journeys.Tests.Running;

/// <summary>How somebody looks at the pages.</summary>
public sealed record VisitOptions
{
    public int Width { get; init; } = 1280;

    public bool JavaScript { get; init; } = true;

    /// <summary>What the browser says it prefers.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>What the user chose in the program: fr, or a pseudo-language, qps-ploc and, right to left, qps-plocm (demonstration only).</summary>
    public string? ChosenLanguage { get; init; }

    public bool ForcedColours { get; init; }

    /// <summary>How much the reader enlarges: 2 is 200 %, which leaves half of the width.</summary>
    public int Zoom { get; init; } = 1;

    /// <summary>Answers with these statuses belong to the journey: 404 where a refusal is what it wants to see.</summary>
    public IReadOnlyList<int> ExpectedStatuses { get; init; } = [];
}
