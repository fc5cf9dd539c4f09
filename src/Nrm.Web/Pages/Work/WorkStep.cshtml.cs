using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Records.Staff;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Work;

/// <summary>Gives the case to a colleague, or asks an organisation for support: steps whose answers are people and places, looked up.</summary>
public sealed class WorkStepPage(CaseRecords door, StepForms forms, StaffAccounts accounts, Organisations organisations, Words words) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    public StepQuestions Step { get; private set; } = null!;

    /// <summary>The questions with the answers that this actor may choose.</summary>
    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public FilledForm Form { get; private set; } = null!;

    public IReadOnlyList<Casework.Workflow.UnmetRule> Unmet { get; private set; } = [];

    public Task<IActionResult> OnGet(Guid caseId, string useCase) => Show(caseId, StepOf(useCase), null);

    public async Task<IActionResult> OnPost(Guid caseId, string useCase)
    {
        var step = StepOf(useCase);
        switch (await forms.Send(Actor, caseId, step.UseCase, Place(caseId, step), Posted.Of(Request.Form), HttpContext.TraceIdentifier, Cancel))
        {
            case SentForm.Done:
                Say(words.UseCaseDone(step.UseCase.Name));
                return LocalRedirect($"/cases/{caseId}/tasks");
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

    private static StepQuestions StepOf(string useCase) => useCase == WorkStepForms.Assign.UseCase.Name ? WorkStepForms.Assign : WorkStepForms.Support;

    private static DraftPlace Place(Guid caseId, StepQuestions step) => new(step.UseCase.Name, caseId);

    private async Task<IActionResult> Show(Guid caseId, StepQuestions step, FilledForm? again)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        var choices = new Dictionary<string, IReadOnlyList<Choice>>();
        if (step == WorkStepForms.Assign)
        {
            var colleagues = await accounts.Colleagues(Actor, HttpContext.TraceIdentifier, Cancel);
            if (colleagues is not Outcome<IReadOnlyList<Colleague>>.Done { Value: var found })
            {
                return Refused(colleagues);
            }

            choices[WorkStepForms.Functions] = [.. Held(view.Facts).Select(f => new Choice(Codes.Of(f), words.Label(f)) { IsData = true })];
            choices[WorkStepForms.Colleagues] = [.. found.Select(c => new Choice(c.StaffId.ToString(), $"{c.DisplayName}, {string.Join(", ", c.Roles.Select(r => words.Label(r)))}") { IsData = true })];
        }
        else
        {
            choices[WorkStepForms.SupportOrganisations] =
                [.. (await organisations.All(Cancel)).Where(o => o.SupportsFor.Contains(view.Facts.Profile)).Select(o => new Choice(o.Id.ToString(), o.Name) { IsData = true })];
        }

        Step = step;
        Questions = [.. step.Questions.Select(q => q.ChoicesOf is { } of ? q with { Choices = choices[of] } : q)];
        Frame = CaseFrame.Of(view, Request.Path);
        Form = again ?? await forms.Begin(Actor, Place(caseId, step), null, Cancel) with { Version = step.Adds ? null : view.Facts.Version };
        Unmet = Frame.Unmet(step.UseCase.Name);
        return Page();
    }

    /// <summary>The parts that the actor's organisation has in the case; a decider also gives away the review of a decision.</summary>
    private IEnumerable<CaseFunction> Held(CaseFacts facts) =>
        facts.Assignments.Where(a => a.EndedAt is null && a.OrganisationId == Actor.OrganisationId).Select(a => a.Function).Distinct().Order();
}
