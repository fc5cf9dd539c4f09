using Nrm.Casework.Documents;

namespace Nrm.Records.Views;

/// <summary>One section of a case: its documents, newest revision of each, or all revisions; on request with the names of who recorded them.</summary>
public sealed class SectionView(Section section, bool withHistory = false, bool withNames = false) : CaseView<IReadOnlyList<OpenedDocument>>
{
    public override string Name => withHistory ? $"history-of-{section.Name}" : section.Name;

    public override IReadOnlyList<Section> Opens { get; } = [section];

    public override bool WithHistory => withHistory;

    public override bool WithNames => withNames;

    public override IReadOnlyList<OpenedDocument> Build(OpenedCase opened) => opened.Documents;
}
