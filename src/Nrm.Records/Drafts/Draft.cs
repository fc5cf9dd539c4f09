namespace Nrm.Records.Drafts;

/// <summary>What somebody has typed into a form and not sent: as typed, valid or not.</summary>
/// <param name="Fields">All values by the name of their field.</param>
/// <param name="DeleteOn">Stated from the start, and never moved: from this day (UTC) on the draft is not there any more.</param>
/// <param name="Version">Counted from 1; one more with each saving.</param>
public sealed record Draft(
    Guid Id, DraftPlace Place, IReadOnlyDictionary<string, string[]> Fields, DateTime StartedAt, DateTime SavedAt, DateOnly DeleteOn, int Version)
{
    /// <summary>False: altered, moved, replayed, of a key that is gone, or of another version. There are no fields then, and that does not mean that nothing was typed.</summary>
    public bool Opens { get; init; } = true;
}

/// <summary>A draft in a list: what was typed stays sealed.</summary>
/// <param name="Filled">How many fields hold something.</param>
public sealed record DraftLine(Guid Id, DraftPlace Place, DateTime StartedAt, DateTime SavedAt, DateOnly DeleteOn, int Version, int Filled)
{
    /// <summary>The case's number; null without a case, and while its author has no part in the case: then the draft is kept and does not open.</summary>
    public string? Reference { get; init; }

    /// <summary>As of the draft; the place is that of no form then.</summary>
    public bool Opens { get; init; } = true;
}
