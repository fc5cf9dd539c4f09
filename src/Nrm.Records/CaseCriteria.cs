using Nrm.Casework.Cases;

namespace Nrm.Records;

/// <summary>What to look for: facts only, never a name.</summary>
public sealed record CaseCriteria
{
    public bool Mine { get; init; }

    public string? Reference { get; init; }

    /// <summary>
    /// A case's code name, found among the cases that the actor may see; several may share one. Capitals, spaces and hyphens do not matter. The
    /// reference is the exact key.
    /// </summary>
    public string? CodeName { get; init; }

    public MainState? MainState { get; init; }

    public Track? Track { get; init; }

    public string? TrackState { get; init; }

    public Guid? OrganisationId { get; init; }

    /// <summary>Cases with a running deadline before this day.</summary>
    public DateOnly? DueBefore { get; init; }

    public CaseCursor? After { get; init; }

    public int PageSize { get; init; } = 50;

    /// <summary>Which kinds of criteria were used, for the audit log; the values are not kept.</summary>
    internal string Kinds() => "by=" + string.Join('+', new[]
    {
        Mine ? "mine" : null, Reference is null ? null : "reference", CodeName is null ? null : "code-name", MainState is null ? null : "main-state", Track is null ? null : "track",
        OrganisationId is null ? null : "organisation", DueBefore is null ? null : "due",
    }.OfType<string>().DefaultIfEmpty("all"));
}

/// <summary>Where the next page begins.</summary>
public sealed record CaseCursor(DateTime OpenedAt, string Reference);

/// <param name="Why">Why the actor may see it.</param>
public sealed record FoundCase(CaseFacts Facts, Said Why)
{
    /// <summary>The organisation of whoever leads the case, or is asked to; null where the relationship shows no people.</summary>
    public string? LeadOrganisation { get; init; }
}

/// <param name="Next">Null on the last page. No total is given: it would count what the caller may not see.</param>
public sealed record CaseList(IReadOnlyList<FoundCase> Cases, CaseCursor? Next);
