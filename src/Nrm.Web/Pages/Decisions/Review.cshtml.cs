using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

/// <summary>Somebody else looks at a decision: the second review of a proposed one, and the reconsideration of a negative one. The decision stands beside the form.</summary>
public sealed class ReviewPage(CaseRecords door, StepForms forms, Words words) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    public StepQuestions Step { get; private set; } = null!;

    public FilledForm Form { get; private set; } = null!;

    public IReadOnlyList<UnmetRule> Unmet { get; private set; } = [];

    public IReadOnlyList<DecisionLook> Decisions { get; private set; } = [];

    /// <summary>Left out where the step is for somebody else, or not due, unless something was typed that would be lost.</summary>
    public bool ShowsForm => Frame.Permits(Step.UseCase.Name) || Form.State.Values.Count > 0;

    public Task<IActionResult> OnGet(Guid caseId, string review) => Show(caseId, StepOf(review), null);

    public async Task<IActionResult> OnPost(Guid caseId, string review)
    {
        var step = StepOf(review);
        switch (await forms.Send(Actor, caseId, step.UseCase, new DraftPlace(step.UseCase.Name, caseId), Posted.Of(Request.Form), HttpContext.TraceIdentifier, Cancel))
        {
            case SentForm.Done:
                Say(words.UseCaseDone(step.UseCase.Name));
                return LocalRedirect($"/cases/{caseId}/{step.After}");
            case SentForm.Kept kept:
                Say(words["Saved for later. It is deleted on {0} if it is not sent.", words.Day(kept.Line.DeleteOn)]);
                return LocalRedirect($"/cases/{caseId}/{step.After}");
            case SentForm.Discarded:
                return LocalRedirect(step.AddressIn(caseId));
            case SentForm.Again again:
                return await Show(caseId, step, again.Form);
            default:
                return NotFound();
        }
    }

    private static StepQuestions StepOf(string review) => DecisionStepForms.All.Single(s => s.Page == $"decisions/{review}");

    private async Task<IActionResult> Show(Guid caseId, StepQuestions step, FilledForm? again)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        OpenedSections? opened = null;
        if (DecisionLook.View(view) is { } sections)
        {
            var look = await door.Read(Actor, caseId, sections, Call(), Cancel);
            if (look is not Outcome<OpenedSections>.Done done)
            {
                return Refused(look);
            }

            opened = done.Value;
        }

        Step = step;
        Decisions = DecisionLook.All(view, opened);
        Form = again ?? await forms.Begin(Actor, new DraftPlace(step.UseCase.Name, caseId), null, Cancel) with { Version = view.Facts.Version };
        Unmet = Frame.Unmet(step.UseCase.Name);
        return Page();
    }
}
