using Nrm.Casework.Consent;
using Nrm.Casework.Documents;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Consent;

public sealed class ConsentPages : CapabilityPages<ConsentCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => ConsentStepForms.All;

    public override IReadOnlyList<CaseTab> Tabs => [new(60, ConsentLinks.Consent, "Consent", Sections.Consents)];
}
