using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.People;

public sealed class PeoplePages : CapabilityPages<PeopleCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => PeopleStepForms.All;

    public override IReadOnlyList<CaseTab> Tabs => [new(20, PeopleLinks.Person, "Person", Sections.Person, Sections.Contact)];
}
