using Nrm.Casework.Safety;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Safety;

public sealed class SafetyPages : CapabilityPages<SafetyCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => SafetyStepForms.All;
}
