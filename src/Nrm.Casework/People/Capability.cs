using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.People;

/// <summary>Who the person is, and how they can be reached without danger.</summary>
public sealed class PeopleCapability : Capability
{
    public override string Name => "People";

    public override int Order => 9;

    public override IReadOnlyList<Stored> Facts => [StoredFacts.Identity, StoredFacts.Consequences];

    public override IReadOnlyList<UseCaseDeclaration> Steps => [ChangePerson.Declares, ChangeContact.Declares];

    public override IReadOnlyList<Section> Sections => [PeopleSections.Person, PeopleSections.Contact];
}
