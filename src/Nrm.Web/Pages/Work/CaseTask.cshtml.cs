using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Work;

/// <summary>One task that is ticked off by hand: what it asks, where the work is recorded, and the button that says it is done.</summary>
public sealed class CaseTaskPage(CaseRecords door, StepForms forms, Words words) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    public CaseTask Asked { get; private set; } = null!;

    public FilledForm Form { get; private set; } = null!;

    public Task<IActionResult> OnGet(Guid caseId, Guid taskId) => Show(caseId, taskId, null);

    public async Task<IActionResult> OnPost(Guid caseId, Guid taskId)
    {
        var given = new Dictionary<string, string[]> { ["taskId"] = [taskId.ToString()] };
        switch (await forms.Send(Actor, caseId, FinishTask.Declares, Place(caseId, taskId), Posted.Of(Request.Form), HttpContext.TraceIdentifier, Cancel, given))
        {
            case SentForm.Done:
                Say(words.UseCaseDone(FinishTask.Declares.Name));
                return LocalRedirect($"/cases/{caseId}/tasks");
            case SentForm.Again again:
                return await Show(caseId, taskId, again.Form);
            default:
                return NotFound();
        }
    }

    private static DraftPlace Place(Guid caseId, Guid taskId) => new(FinishTask.Declares.Name, caseId, taskId.ToString());

    private async Task<IActionResult> Show(Guid caseId, Guid taskId, FilledForm? again)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        if (view.Facts.Tasks.FirstOrDefault(t => t.Id == taskId) is not { } task)
        {
            return NotFound();
        }

        (Frame, Asked) = (CaseFrame.Of(view, Request.Path), task);
        Form = again ?? new FilledForm(Place(caseId, taskId), FormState.Empty, null, null, null);
        return Page();
    }
}
