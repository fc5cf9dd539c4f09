using Microsoft.AspNetCore.Mvc;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Decisions;

/// <summary>Somebody else looks at a decision: the second review of a proposed one, and the reconsideration of a negative one. The decision stands beside the form.</summary>
public sealed class ReviewPage(CaseRecords door, StepForms forms, Words words) : OwnStepPage(door, forms, words)
{
    public IReadOnlyList<DecisionLook> Decisions { get; private set; } = [];

    protected override string UseCase => DecisionStepForms.All.Single(s => s.Page == $"decisions/{RouteData.Values["review"]}").UseCase.Name;

    protected override bool OnlyToSend => false;

    protected override async Task<IActionResult?> ReadMore(Guid caseId)
    {
        OpenedSections? opened = null;
        if (DecisionLook.View(Frame.View) is { } sections)
        {
            var look = await Door.Read(Actor, caseId, sections, Call(), Cancel);
            if (look is not Outcome<OpenedSections>.Done done)
            {
                return Refused(look);
            }

            opened = done.Value;
        }

        Decisions = DecisionLook.All(Frame.View, opened);
        return null;
    }
}
