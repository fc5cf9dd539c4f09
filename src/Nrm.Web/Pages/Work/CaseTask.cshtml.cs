using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Work;

/// <summary>One task that is ticked off by hand: what it asks, where the work is recorded, and the button that says it is done.</summary>
public sealed class CaseTaskPage(Looks looks, StepForms forms, Words words) : SentFormPage(looks, forms, words)
{
    public CaseTask Asked { get; private set; } = null!;

    public FilledForm Form { get; private set; } = null!;

    public IActionResult OnGet(Guid taskId) => Show(taskId, null);

    public Task<IActionResult> OnPost(Guid taskId) => Send(
        WorkStepForms.Finish, Place(taskId), Posted.Of(Request.Form), form => Task.FromResult(Show(taskId, form)),
        new Dictionary<string, string[]> { ["taskId"] = [taskId.ToString()] });

    private DraftPlace Place(Guid taskId) => new(WorkStepForms.Finish.UseCase.Name, CaseId, taskId.ToString());

    private IActionResult Show(Guid taskId, FilledForm? again)
    {
        if (Facts.Tasks.FirstOrDefault(t => t.Id == taskId) is not { } task)
        {
            return NotFound();
        }

        Asked = task;
        Form = again ?? new FilledForm(Place(taskId), FormState.Empty, null, null, null);
        return Page();
    }
}
