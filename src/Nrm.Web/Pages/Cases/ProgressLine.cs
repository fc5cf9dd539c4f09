using Nrm.Casework.Cases;
using Nrm.Records.Views;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>One step of the way that a case goes.</summary>
/// <param name="Order">Its place on the way; no two have the same.</param>
/// <param name="Track">The track that it tells of; null where it tells of none.</param>
/// <param name="Name">A key of the localizer.</param>
/// <param name="Of">How far the case is with it.</param>
public sealed record ProgressLine(int Order, Track? Track, string Name, Func<CaseOverviewView, Words, Standing> Of);

/// <summary>How far a case is with one step of its way.</summary>
/// <param name="Note">In words; null where there is nothing to say.</param>
public sealed record Standing(bool Done, bool Begun, string? Note)
{
    /// <summary>While it is counted in days: which day it is, of how many.</summary>
    public (int Day, int Days)? Counted { get; init; }
}
