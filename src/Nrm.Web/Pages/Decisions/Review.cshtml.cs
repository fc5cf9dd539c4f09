using Microsoft.AspNetCore.Mvc;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Decisions;

/// <summary>Somebody else looks at a decision: the second review of a proposed one, and the reconsideration of a negative one. The decision stands beside the form.</summary>
public sealed class ReviewPage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    public IReadOnlyList<DecisionLook> Decisions => DecisionLook.All(Frame.View, Opened);

    protected override string UseCase => (RouteData.Values["review"] is "second-review" ? DecisionStepForms.Review : DecisionStepForms.Reconsideration).UseCase.Name;

    protected override Wanted Wants => new(DecisionLook.Of);

    protected override bool OnlyToSend => false;
}
