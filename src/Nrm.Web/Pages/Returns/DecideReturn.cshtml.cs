using Nrm.Casework.Documents;
using Nrm.Casework.Returns;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Returns;

/// <summary>The decision, beside what the assessment says.</summary>
public sealed class DecideReturnPage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    public ReturnPicture Picture => ReturnPicture.Of(Frame.View, Opened);

    protected override string UseCase => DecideReturn.Declares.Name;

    protected override Wanted Wants => new(Sections.Return);
}
