using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

/// <summary>A first or a final decision: what there is to go by, the questions, a page to check, and then the decision.</summary>
public sealed class DecidePage(CaseRecords door, StepForms forms, Drafts drafts, Words words) : StaffPage
{
    /// <summary>The button that leads to the page on which the decision is checked.</summary>
    public const string Continue = "check";

    public const string Change = "change";

    private static readonly Section[] Gathered = [Sections.Account, Sections.Consents, Sections.Safety, Sections.Age];

    public CaseFrame Frame { get; private set; } = null!;

    public StepQuestions Step { get; private set; } = null!;

    public DecisionStage Stage => Step == DecisionStepForms.ReasonableGrounds ? DecisionStage.ReasonableGrounds : DecisionStage.ConclusiveGrounds;

    public FilledForm Form { get; private set; } = null!;

    public IReadOnlyList<UnmetRule> Unmet { get; private set; } = [];

    public IReadOnlyList<DecisionLook> Earlier { get; private set; } = [];

    public OpenedSections? Opened { get; private set; }

    /// <summary>True when the answers are shown to be checked before they are recorded.</summary>
    public bool Checking { get; private set; }

    public string Button => words.UseCase(Step.UseCase.Name);

    public Task<IActionResult> OnGet(Guid caseId, string stage) => Show(caseId, StepOf(stage), null);

    public async Task<IActionResult> OnPost(Guid caseId, string stage)
    {
        var step = StepOf(stage);
        var place = new DraftPlace(step.UseCase.Name, caseId);
        var posted = Posted.Of(Request.Form);
        switch (posted.Pressed)
        {
            case Change:
                return await Show(caseId, step, Filled(place, posted, FormState.Empty.Errors));
            case Continue:
                var errors = Errors(step, posted);
                await drafts.Save(Actor, null, place, posted.Fields, Cancel); // what is checked is kept, too
                return await Show(caseId, step, Filled(place, posted, errors), check: errors.Count == 0);
        }

        switch (await forms.Send(Actor, caseId, step.UseCase, place, posted, HttpContext.TraceIdentifier, Cancel))
        {
            case SentForm.Done:
                return LocalRedirect($"/cases/{caseId}/{step.After}");
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

    private static StepQuestions StepOf(string stage) => stage == "final" ? DecisionStepForms.ConclusiveGrounds : DecisionStepForms.ReasonableGrounds;

    private static FilledForm Filled(DraftPlace place, Posted posted, IReadOnlyDictionary<string, string[]> errors) =>
        new(place, new FormState(posted.Fields, errors), null, null, null) { Version = posted.VersionRead };

    /// <summary>What is wrong with the answers by themselves; the rules of law are asked when the decision is recorded.</summary>
    private Dictionary<string, string[]> Errors(StepQuestions step, Posted posted)
    {
        var read = FormReader.Read(step.UseCase.Input, posted.Fields);
        var found = read.Input is UseCase input
            ? input.Validate().Errors.GroupBy(e => read.FieldOf(FieldNames.Of(e.PropertyName))).ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).ToArray())
            : read.Errors.ToDictionary(e => e.Key, e => e.Value);
        return found.ToDictionary(e => e.Key, e => e.Value.Select(words.Sentence).ToArray());
    }

    private async Task<IActionResult> Show(Guid caseId, StepQuestions step, FilledForm? again, bool check = false)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        if (DecisionLook.View(view, Gathered) is { } sections)
        {
            var look = await door.Read(Actor, caseId, sections, Call(), Cancel);
            if (look is not Outcome<OpenedSections>.Done done)
            {
                return Refused(look);
            }

            Opened = done.Value;
        }

        Step = step;
        Frame = CaseFrame.Of(view, Request.Path);
        Checking = check;
        Earlier = DecisionLook.All(view, Opened);
        Form = again ?? await forms.Begin(Actor, new DraftPlace(step.UseCase.Name, caseId), null, Cancel) with { Version = view.Facts.Version };
        Unmet = Frame.Unmet(step.UseCase.Name);
        return Page();
    }
}
