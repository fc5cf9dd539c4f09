using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Decisions;
using Nrm.Casework.Profiles;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Decisions;

/// <summary>
/// The form of a first or a final decision: the question and the legal test, what there is to go by, the answers. What is typed is kept in the
/// author's draft, from which the page to check it reads; nothing is decided here.
/// </summary>
public sealed class DecidePage(Looks looks, StepForms forms, Drafts drafts, Words words) : DecisionFormPage(looks, forms, words)
{
    public LegalTest Test => LegalTest.Of(Stage, Profile, Words);

    /// <summary>Left out where deciding is for somebody else, unless something was typed that would be lost.</summary>
    public bool ShowsForm => CanWrite || (IsTheirs && Form.State.Values.Count > 0);

    /// <summary>It is theirs to decide, now or as soon as a day has come.</summary>
    private bool CanWrite => Frame.CanPrepare(Step.UseCase.Name);

    public Task<IActionResult> OnGet() => Show(null);

    public async Task<IActionResult> OnPost()
    {
        var posted = Posted.Of(Request.Form);
        if (posted.Pressed is Posted.SaveForLater or Posted.Discard)
        {
            return await Send(Step, Place, posted, Show);
        }

        if (posted.VersionRead is { } version && version != Facts.Version)
        {
            return await Show(Filled(posted, null, new Refusal.Changed(Facts.Version)));
        }

        var foreseen = Foreseen.Of(Step, posted, Actor, Frame, Profile, Words);
        if (foreseen.Errors.Count > 0 || foreseen.Unmet.Count > 0)
        {
            return await Show(Filled(posted, foreseen.Errors, foreseen.Unmet.Count > 0 ? new Refusal.NotNow(foreseen.Unmet) : null));
        }

        return (await drafts.Save(Actor, null, Place, posted.Fields, cancel: Cancel)).IsDone(out _, out var refusal) ? LocalRedirect(DecisionLinks.Check(CaseId, Stage))
            : refusal is Refusal.Invalid { Errors: var errors } ? await Show(Filled(posted, Words.Of(errors)))
            : NotFound();
    }

    private async Task<IActionResult> Show(FilledForm? again)
    {
        var suggested = new Dictionary<string, string[]> { [DecisionQuestions.Remedy] = [Words.Of(StandardRemedy.Of(Profile))] };
        if (Facts.IsTreatedAsChild)
        {
            suggested[DecisionQuestions.Means] = ["notNeeded"];
        }

        Form = again ?? await Forms.Begin(Actor, Place, CanWrite ? suggested : null, Cancel) with { Version = Facts.Version };
        return Page();
    }
}
