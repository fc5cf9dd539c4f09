using Nrm.Casework.Documents;

namespace Nrm.Records.Views;

/// <summary>
/// What a page shows of one case in one look, with one entry that names every section: the overview, several sections (newest revision of each
/// document, or all of one), and on request what happened. Refused whole when one of the sections may not be opened.
/// </summary>
public sealed class SectionsView : CaseView<OpenedSections>
{
    private readonly CaseOverview _overview;
    private readonly CaseOverviewView? _frame;

    public SectionsView(IReadOnlyList<Section> sections, bool withEvents = false, bool withAccess = false)
        : this(new Wanted(sections) { Events = withEvents, Access = withAccess }, frame: null)
    {
    }

    internal SectionsView(Wanted wanted, CaseOverviewView? frame)
    {
        Opens = [.. wanted.Sections.Distinct()];
        WithEvents = wanted.Events;
        WithHistory = wanted.History;
        AccessLog = wanted.AccessLog;
        _overview = new CaseOverview(wanted.Access);
        _frame = frame;
    }

    public override string Name =>
        AccessLog is not null ? AccessLogView.Subject : WithHistory ? new SectionView(Opens[0], withHistory: true).Name : OpensNothing ? _overview.Name : "sections";

    public override IReadOnlyList<Section> Opens { get; }

    public override bool WithHistory { get; }

    public override AccessLogPage? AccessLog { get; }

    public override bool WithEvents { get; }

    public override bool WithNames => true;

    public override bool WithAccessSummary => _overview.WithAccessSummary;

    // As the timeline by itself.
    public override bool ForThoseWhoHaveIt => WithEvents;

    private bool OpensNothing => Opens.Count == 0 && !WithEvents && AccessLog is null;

    public override OpenedSections Build(OpenedCase opened) =>
        new(_frame?.With(opened.Names, opened.AccessSummary) ?? _overview.Build(opened), opened.Documents, opened.Events) { AccessLog = opened.AccessLog, OnlyTheFrame = OpensNothing };
}

/// <param name="Documents">Of all sections, in the order in which they were recorded, also those that do not open.</param>
/// <param name="Events">Empty when they were not asked for.</param>
public sealed record OpenedSections(CaseOverviewView Overview, IReadOnlyList<OpenedDocument> Documents, IReadOnlyList<CaseEvent> Events)
{
    /// <summary>Empty when it was not asked for.</summary>
    public IReadOnlyList<AccessLogLine> AccessLog { get; init; } = [];

    /// <summary>True when nothing was asked for that this reader may open.</summary>
    public bool OnlyTheFrame { get; init; }

    /// <summary>The documents of one section, the oldest first.</summary>
    public IReadOnlyList<T> All<T>(Section<T> section) where T : class => [.. Of(section).Select(d => (T)d.Document)];

    /// <summary>The last recorded document of a section; null when there is none.</summary>
    public T? Last<T>(Section<T> section) where T : class => Of(section).LastOrDefault()?.Document as T;

    /// <summary>With who recorded them and when; without those that do not open.</summary>
    public IEnumerable<OpenedDocument> Of(Section section) => Documents.Where(d => d.Section == section && d.IsOpen);

    /// <summary>The sections in which something was recorded that does not open: where nothing of them is shown, it is not because nothing is there.</summary>
    public IReadOnlyList<Section> NotOpened => [.. Documents.Where(d => !d.IsOpen).Select(d => d.Section).Distinct()];
}
