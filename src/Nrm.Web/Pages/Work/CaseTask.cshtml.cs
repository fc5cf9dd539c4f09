using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Work;

/// <summary>One task that is ticked off by hand: what it asks, where the work is recorded, and the button that says it is done.</summary>
public sealed class CaseTaskPage(CaseRecords door, StepForms forms, Words words) : SentFormPage(door, forms, words)
{
    public CaseTask Asked { get; private set; } = null!;

    public FilledForm Form { get; private set; } = null!;

    public Task<IActionResult> OnGet(Guid caseId, Guid taskId) => Show(caseId, taskId, null);

    public Task<IActionResult> OnPost(Guid caseId, Guid taskId) => Send(
        WorkStepForms.Finish, Place(caseId, taskId), Posted.Of(Request.Form), form => Show(caseId, taskId, form),
        new Dictionary<string, string[]> { ["taskId"] = [taskId.ToString()] });

    private static DraftPlace Place(Guid caseId, Guid taskId) => new(WorkStepForms.Finish.UseCase.Name, caseId, taskId.ToString());

    private async Task<IActionResult> Show(Guid caseId, Guid taskId, FilledForm? again)
    {
        if (await ReadCase(caseId) is { } refused)
        {
            return refused;
        }

        if (Frame.View.Facts.Tasks.FirstOrDefault(t => t.Id == taskId) is not { } task)
        {
            return NotFound();
        }

        Asked = task;
        Form = again ?? new FilledForm(Place(caseId, taskId), FormState.Empty, null, null, null);
        return Page();
    }
}
