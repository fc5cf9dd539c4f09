using Nrm.Casework.Documents;
using Nrm.Casework.People;

namespace Nrm.Records.Views;

/// <summary>
/// Who the person is, asked for to see the name. A page about the person opens the same section and covers them: the log tells the two looks
/// apart, so that whoever collects names does not stand there as a reader of pages.
/// </summary>
public sealed class NameAndBirth : CaseView<IReadOnlyList<OpenedDocument>>
{
    public override string Name => "name-and-birth";

    public override IReadOnlyList<Section> Opens { get; } = [Sections.Person];

    public override IReadOnlyList<OpenedDocument> Build(OpenedCase opened) => opened.Documents;
}
