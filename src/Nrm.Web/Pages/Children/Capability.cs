using Nrm.Casework.Children;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Children;

public sealed class ChildrenPages : CapabilityPages<ChildrenCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => ChildrenStepForms.All;
}
