using Nrm.Casework.Access;

namespace Nrm.Records.Views;

/// <summary>
/// A page of one case in one look: one load, one entry that names every section, one answer. What the page wants is asked once it is clear
/// that the reader may see the case, and before anything is opened or entered.
/// </summary>
/// <param name="wants">Is shown the frame, without names of staff: no section has been opened for it.</param>
public sealed class PageLook(Func<CaseOverviewView, Wanted> wants) : CaseView<OpenedSections>
{
    private readonly CaseOverview _overview = new();

    public override string Name => _overview.Name;

    public override CaseView<OpenedSections> For(OpenedCase unopened)
    {
        var frame = _overview.Build(unopened);
        var wanted = wants(frame);
        var sections = wanted.Whole ? wanted.Sections : [.. wanted.Sections.Where(frame.Readable.Contains)];
        var events = wanted.Events && (wanted.Whole || frame.As is not (Relationship.ReferrerAfterHandOver or Relationship.Queue));
        return new SectionsView(wanted with { Sections = sections, Events = events, Access = wanted.Access && events }, frame);
    }

    public override OpenedSections Build(OpenedCase opened) => For(opened).Build(opened);
}
