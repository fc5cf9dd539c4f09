using Nrm.Casework.Documents;

namespace Nrm.Records.Views;

/// <summary>What a page of a case shows besides its frame. What its reader may not open is left out.</summary>
public sealed record Wanted(params IReadOnlyList<Section> Sections)
{
    public static Wanted OnlyTheFrame { get; } = new();

    /// <summary>What happened in the case: for those who have it, not for a queue or for whoever referred the person and handed over.</summary>
    public bool Events { get; init; }

    /// <summary>Who looked at it lately; shown beside what happened.</summary>
    public bool Access { get; init; }

    /// <summary>A page of its access log.</summary>
    public AccessLogPage? AccessLog { get; init; }

    /// <summary>All revisions of the one section, not only the newest of each document.</summary>
    public bool History { get; init; }

    /// <summary>The page is nothing without all of it: whoever may not open it is refused.</summary>
    public bool Whole { get; init; }
}
