using Microsoft.AspNetCore.Mvc;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Work;

namespace Nrm.Web.Pages.Steps;

/// <summary>The page of every step that needs no page of its own.</summary>
public sealed class StepPage(CaseRecords door, StepForms forms, Words words) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    public StepQuestions Step { get; private set; } = null!;

    /// <summary>Those of the step that make sense in this case.</summary>
    public IReadOnlyList<Question> Questions { get; private set; } = [];

    /// <summary>True when a question has no answer left to choose.</summary>
    public bool NothingToChoose => Questions.Any(q => q is { Kind: QuestionKind.Select, Choices.Count: 0 });

    public FilledForm Form { get; private set; } = null!;

    /// <summary>Why the step cannot be taken now, known before anything is filled in; empty when it can.</summary>
    public IReadOnlyList<Casework.Workflow.UnmetRule> Unmet { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid caseId, string useCase)
    {
        if (StepList.Find(useCase) is not { } step)
        {
            return NotFound();
        }

        if (step.Page is not null)
        {
            return LocalRedirect(step.AddressIn(caseId));
        }

        return await Show(caseId, step, null);
    }

    public async Task<IActionResult> OnPost(Guid caseId, string useCase)
    {
        if (StepList.Find(useCase) is not { Page: null } step)
        {
            return NotFound();
        }

        var place = Place(caseId, step);
        var sent = await forms.Send(Actor, caseId, step.UseCase, place, Posted.Of(Request.Form), HttpContext.TraceIdentifier, Cancel);
        switch (sent)
        {
            case SentForm.Done:
                Say(words.UseCaseDone(step.UseCase.Name));
                return LocalRedirect($"/cases/{caseId}/{step.After}".TrimEnd('/'));
            case SentForm.Kept kept:
                Say(words["Saved for later. It is deleted on {0} if it is not sent.", words.Day(kept.Line.DeleteOn)]);
                return LocalRedirect($"/cases/{caseId}");
            case SentForm.Discarded:
                return LocalRedirect(step.AddressIn(caseId));
            case SentForm.Again again:
                return await Show(caseId, step, again.Form);
            default:
                return NotFound();
        }
    }

    private static DraftPlace Place(Guid caseId, StepQuestions step) => new(step.UseCase.Name, caseId);

    private async Task<IActionResult> Show(Guid caseId, StepQuestions step, FilledForm? again)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Step = step;
        Frame = CaseFrame.Of(view, Request.Path);
        Questions = FittingQuestions.Of(step, Frame, Actor);
        Form = again ?? await forms.Begin(Actor, Place(caseId, step), null, Cancel) with { Version = step.Adds ? null : view.Facts.Version };
        Unmet = Frame.Unmet(step.UseCase.Name);
        return Page();
    }
}
