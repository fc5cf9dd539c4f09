using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Steps;

/// <summary>
/// The page of one step: what stands against it, and the form. Where the step cannot be taken there is no form, unless something was typed
/// that would be lost; whatever stands against a form that was sent, it comes back as it was typed.
/// </summary>
public abstract class OwnStepPage(Looks looks, StepForms forms, Words words) : SentFormPage(looks, forms, words)
{
    public FilledForm Form { get; private set; } = null!;

    public StepQuestions Step => StepList.Find(UseCase) ?? throw new InvalidOperationException($"{UseCase} has no form.");

    /// <summary>Why the step cannot be taken now, known before anything is filled in; empty when it can.</summary>
    public IReadOnlyList<UnmetRule> Unmet => Form.Refusal is null or Refusal.Overtaken ? Frame.Unmet(UseCase) : [];

    public bool ShowsForm => Frame.Permits(UseCase) || Form.Typed;

    /// <summary>Whose step it is, where it is not the reader's: the roles in words. Null where it is, or would be once they take the case.</summary>
    public string? Whose => Frame.IsTheirs(UseCase) || (Frame.Knows(UseCase) && Frame.Permits("take")) ? null
        : string.Join(", ", Step.UseCase.By.Select(p => p.Role).Distinct().Order().Select(Words.Role));

    /// <summary>The list of the form, where it has one.</summary>
    public virtual FormRows? Rows => null;

    protected abstract string UseCase { get; }

    /// <summary>What within the case the form is about.</summary>
    protected virtual string? Item => null;

    /// <summary>False where the page is also for those who only read.</summary>
    protected virtual bool OnlyToSend => true;

    public virtual Task<IActionResult> OnGet() => Show(null);

    public virtual async Task<IActionResult> OnPost()
    {
        var posted = Posted.Of(Request.Form);
        if (Rows is { } rows && posted.Pressed == FormRows.Another)
        {
            var more = new FormState(rows.WithAnother(posted.Fields), FormState.Empty.Errors);
            return await Look() ?? await Show(new FilledForm(Place, more, null, null, null) { Version = posted.VersionRead, Typed = posted.HasText });
        }

        return await Send(Step, Place, posted, Show, Given(posted));
    }

    /// <summary>What the form starts from where nothing was kept.</summary>
    protected virtual IReadOnlyDictionary<string, string[]>? Suggested() => null;

    /// <summary>Fields that the page decides itself.</summary>
    protected virtual IReadOnlyDictionary<string, string[]>? Given(Posted posted) => null;

    /// <summary>The form as this page shows it.</summary>
    protected virtual FilledForm Shown(FilledForm form) => form;

    protected override IActionResult? NotForThisReader() =>
        OnlyToSend && !Frame.Knows(UseCase) ? RefusedCase.Page(HttpContext, "role-may-not", "Your role does not include this page.") : null;

    private async Task<IActionResult> Show(FilledForm? again)
    {
        var form = again is null
            ? await Forms.Begin(Actor, Place, Suggested(), Cancel) with { Version = Step.Adds ? null : Facts.Version }
            : AllAtOnce.Of(again, Step, Actor, Frame, Given(Posted.Of(Request.Form)), Words);
        Form = Shown(form);
        if (!ShowsForm && Form.Refusal is not Refusal.NotNow)
        {
            // They speak of the text below, and there is none; that nothing was recorded must be said all the same.
            Form = Form with { Refusal = Form.Refusal is null ? null : new Refusal.Overtaken() };
        }

        return Page();
    }

    protected DraftPlace Place => new(UseCase, CaseId, Item);
}
