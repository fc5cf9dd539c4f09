using Nrm.Casework.Documents;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Documents;

public sealed class DocumentsPages : CapabilityPages<DocumentsCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => DocumentsStepForms.All;
}
