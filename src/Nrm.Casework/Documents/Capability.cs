using Nrm.Casework.Workflow;

namespace Nrm.Casework.Documents;

/// <summary>The support file.</summary>
public sealed class DocumentsCapability : Capability
{
    public override string Name => "Documents";

    public override int Order => 10;

    public override IReadOnlyList<UseCaseDeclaration> Steps => [AddNote.Declares];

    public override IReadOnlyList<Section> Sections => [DocumentsSections.Notes, DocumentsSections.Handling];
}
