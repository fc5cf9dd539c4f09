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

/// <summary>The departure: first what it means and what stands against it, then the form.</summary>
public sealed class DeparturePage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    public const string FormPart = "form";

    /// <summary>What it means was read, or the form came back.</summary>
    public bool IsForm => RouteData.Values["part"] is FormPart || Request.Method == HttpMethods.Post;

    public ReturnPicture Picture => ReturnPicture.Of(Frame.View, Opened);

    protected override string UseCase => ExecuteReturn.Declares.Name;

    protected override Wanted Wants => new(Sections.Return);
}
