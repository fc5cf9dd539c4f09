using Microsoft.AspNetCore.Mvc;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Steps;

/// <summary>A page of a case from which a step is sent. What becomes of the form is the same on every page.</summary>
public abstract class SentFormPage(Looks looks, StepForms forms, Words words) : CasePage(looks)
{
    protected StepForms Forms { get; } = forms;

    protected Words Words { get; } = words;

    /// <param name="again">Shows the form that came back, beside the case as it is by then.</param>
    /// <param name="given">Fields that the page decides itself.</param>
    protected async Task<IActionResult> Send(
        StepQuestions step, DraftPlace place, Posted posted, Func<FilledForm, Task<IActionResult>> again, IReadOnlyDictionary<string, string[]>? given = null)
    {
        switch (await Forms.Send(Actor, place.CaseId, step.UseCase, place, posted, HttpContext.TraceIdentifier, Cancel, given))
        {
            case SentForm.Done when step.Confirmation is { } confirmation:
                return LocalRedirect(confirmation(CaseId));
            case SentForm.Done:
                Say(Words.UseCaseDone(step.UseCase.Name));
                return LocalRedirect((step.After ?? CaseLinks.Overview)(CaseId));
            case SentForm.Kept kept:
                Say(Words["Saved for later. It is deleted on {0} if it is not sent.", Words.Day(kept.Line.DeleteOn)]);
                return LocalRedirect((step.After ?? CaseLinks.Overview)(CaseId));
            case SentForm.Discarded:
                return LocalRedirect(Request.Path);
            case SentForm.Again back:
                return await Look() ?? await again(back.Form);
            default:
                return NotFound();
        }
    }
}
