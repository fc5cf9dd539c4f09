using Nrm.Casework.Assistance;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Assistance;

/// <summary>The end of the help: first what it means, then the form.</summary>
public sealed class EndAssistancePage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    public const string FormPart = "form";

    /// <summary>What it means was read, or the form came back.</summary>
    public bool IsForm => RouteData.Values["part"] is FormPart || Request.Method == HttpMethods.Post;

    protected override string UseCase => EndAssistance.Declares.Name;
}
