using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Reflection;

/// <summary>Ending the period early, in two steps: what it takes away is read first, and the form comes after.</summary>
public sealed class EndPage(CaseRecords door, StepForms forms, Words words) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    /// <summary>Null while what it means is being read.</summary>
    public FilledForm? Form { get; private set; }

    public IReadOnlyList<UnmetRule> Unmet { get; private set; } = [];

    public Task<IActionResult> OnGet(Guid caseId, string? part) => Show(caseId, null, part is not null);

    public async Task<IActionResult> OnPost(Guid caseId)
    {
        var step = ReflectionStepForms.End;
        switch (await forms.Send(Actor, caseId, step.UseCase, Place(caseId), Posted.Of(Request.Form), HttpContext.TraceIdentifier, Cancel))
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
                return await Show(caseId, again.Form, read: true);
            default:
                return NotFound();
        }
    }

    private static DraftPlace Place(Guid caseId) => new(ReflectionStepForms.End.UseCase.Name, caseId);

    private async Task<IActionResult> Show(Guid caseId, FilledForm? again, bool read)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        Unmet = Frame.Unmet(ReflectionStepForms.End.UseCase.Name);
        Form = again ?? (read && Unmet.Count == 0 ? await forms.Begin(Actor, Place(caseId), null, Cancel) with { Version = view.Facts.Version } : null);
        return Page();
    }
}
