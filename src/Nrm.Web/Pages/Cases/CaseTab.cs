using Nrm.Casework.Access;
using Nrm.Records.Views;

namespace Nrm.Web.Pages.Cases;

/// <summary>One part of a case. A part that somebody has no right to is left out, not greyed.</summary>
/// <param name="Order">Its place among the parts; no two have the same.</param>
/// <param name="Address">Its address in a case.</param>
/// <param name="Text">A key of the localizer.</param>
/// <param name="IsFor">Whether whoever sees the case so has this part.</param>
public sealed record CaseTab(int Order, Func<Guid, string> Address, string Text, Func<CaseOverviewView, bool> IsFor)
{
    /// <summary>Those of the case as a whole, and what its capabilities show.</summary>
    public static IReadOnlyList<CaseTab> All { get; } =
    [
        .. CapabilityPages.All.SelectMany(p => p.Tabs)
            .Append(new(10, CaseLinks.Overview, "Overview", _ => true))
            .Append(new(80, CaseLinks.Timeline, "Timeline", view => view.As is not (Relationship.ReferrerAfterHandOver or Relationship.Queue)))
            .Append(new(90, CaseLinks.Access, "Access", view => view.MayReadAccessLog))
            .OrderBy(t => t.Order),
    ];

    /// <summary>For a part that shows one section or several: whoever may open one of them has it.</summary>
    public CaseTab(int order, Func<Guid, string> address, string text, params Section[] sections)
        : this(order, address, text, view => sections.Any(view.Readable.Contains))
    {
    }

    public static IEnumerable<CaseTab> Of(CaseOverviewView view) => All.Where(t => t.IsFor(view));
}
