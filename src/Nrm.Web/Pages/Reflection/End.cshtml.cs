using Nrm.Casework.Reflection;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Reflection;

/// <summary>Ending the period early, in two steps: what it takes away is read first, and the form comes after.</summary>
public sealed class EndPage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    /// <summary>There is something to be read first.</summary>
    public bool IsCard => Frame.Permits(UseCase) && RouteData.Values["part"] is null && Form.Refusal is null && Form.State.Errors.Count == 0;

    protected override string UseCase => EndReflection.Declares.Name;

    protected override bool OnlyToSend => false;
}
