using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Steps;

/// <summary>
/// The page of a step that needs more than its questions: what is already recorded stands beside the form. Sent, kept and refused like every
/// other step; whatever stands against it, the form comes back as it was typed.
/// </summary>
public abstract class OwnStepPage(CaseRecords door, StepForms forms, Words words) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    public FilledForm Form { get; private set; } = null!;

    public StepQuestions Step => StepList.Find(UseCase) ?? throw new InvalidOperationException($"{UseCase} has no form.");

    /// <summary>Why the step cannot be taken now, known before anything is filled in; empty when it can.</summary>
    public IReadOnlyList<UnmetRule> Unmet => Form.Refusal is null ? Frame.Unmet(UseCase) : [];

    /// <summary>What the reader may open of <see cref="Wanted"/>; null when that is nothing.</summary>
    public OpenedSections? Opened { get; private set; }

    /// <summary>The list of the form, where it has one.</summary>
    public virtual FormRows? Rows => null;

    protected abstract string UseCase { get; }

    /// <summary>What within the case the form is about.</summary>
    protected virtual string? Item => null;

    protected virtual IReadOnlyList<Section> Wanted => [];

    /// <summary>False where the page is also for those who only read.</summary>
    protected virtual bool OnlyToSend => true;

    public virtual Task<IActionResult> OnGet(Guid caseId) => Show(caseId, null);

    public virtual async Task<IActionResult> OnPost(Guid caseId)
    {
        var posted = Posted.Of(Request.Form);
        if (Rows is { } rows && posted.Pressed == FormRows.Another)
        {
            var more = new FormState(rows.WithAnother(posted.Fields), FormState.Empty.Errors);
            return await Show(caseId, new FilledForm(Place(caseId), more, null, null, null) { Version = posted.VersionRead });
        }

        switch (await forms.Send(Actor, caseId, Step.UseCase, Place(caseId), posted, HttpContext.TraceIdentifier, Cancel, Given(posted)))
        {
            case SentForm.Done:
                Say(words.UseCaseDone(UseCase));
                return LocalRedirect($"/cases/{caseId}/{Step.After}");
            case SentForm.Kept kept:
                Say(words["Saved for later. It is deleted on {0} if it is not sent.", words.Day(kept.Line.DeleteOn)]);
                return LocalRedirect($"/cases/{caseId}/{Step.After}");
            case SentForm.Discarded:
                return LocalRedirect(Request.Path);
            case SentForm.Again again:
                return await Show(caseId, again.Form);
            default:
                return NotFound();
        }
    }

    /// <summary>What the form starts from where nothing was kept.</summary>
    protected virtual IReadOnlyDictionary<string, string[]>? Suggested() => null;

    /// <summary>Fields that the page decides itself.</summary>
    protected virtual IReadOnlyDictionary<string, string[]>? Given(Posted posted) => null;

    protected async Task<IActionResult> Show(Guid caseId, FilledForm? again)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        if (OnlyToSend && !Frame.Knows(UseCase))
        {
            return RefusedCase.Page(HttpContext, "role-may-not", "Your role does not include this page.");
        }

        var open = Wanted.Where(view.Readable.Contains).ToList();
        if (open.Count > 0)
        {
            var look = await door.Read(Actor, caseId, new SectionsView(open), Call(), Cancel);
            if (look is not Outcome<OpenedSections>.Done { Value: var opened })
            {
                return Refused(look);
            }

            Opened = opened;
        }

        Form = again ?? await forms.Begin(Actor, Place(caseId), Suggested(), Cancel) with { Version = Step.Adds ? null : view.Facts.Version };
        return Page();
    }

    private DraftPlace Place(Guid caseId) => new(UseCase, caseId, Item);
}
