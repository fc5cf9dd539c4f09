using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records;
using Nrm.Records.Views;

namespace Nrm.Benchmarks;

/// <summary>Opening a case: the overview with what could be done next, and the person.</summary>
internal sealed class CaseFile : CaseView<(CaseOverviewView Overview, IReadOnlyList<OpenedDocument> Person)>
{
    private static readonly CaseOverview Overview = new();

    public override string Name => "case-file";

    public override IReadOnlyList<Section> Opens { get; } = [Sections.Person];

    public override (CaseOverviewView Overview, IReadOnlyList<OpenedDocument> Person) Build(OpenedCase opened) => (Overview.Build(opened), opened.Documents);
}
